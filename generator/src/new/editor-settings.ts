import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../loader/index.ts'
import { withItems, withMembers } from './json-with-comments.ts'

/** Completes and checks values files by the schema that their first line names. */
const YAML = 'redhat.vscode-yaml'
/** Starts any language server. */
const LANGUAGE_SERVERS = 'zsol.vscode-glspc'

/** The repository's TypeScript loads chartwright's plugin. */
const FOR_PLUGIN = {
  'typescript.tsdk': 'node_modules/typescript/lib',
  'typescript.enablePromptUseWorkspaceTsdk': true,
}

/** TypeScript 7 has no plugins. */
const FOR_SERVER = {
  'glspc.server.command': 'npx',
  'glspc.server.commandArguments': ['chartwright', 'lsp'],
  'glspc.server.languageId': ['typescript', 'yaml', 'helm'],
}

/** The settings of Visual Studio Code that a project lacks, so that it shows refusals while authors type. */
export const editorSettings = (root: string, { plugin }: { readonly plugin: boolean }): [string, string][] => [
  ...edited(root, '.vscode/settings.json', (text) => withMembers(text, plugin ? FOR_PLUGIN : FOR_SERVER)),
  ...edited(root, '.vscode/extensions.json', (text) =>
    withItems(text, 'recommendations', plugin ? [YAML] : [YAML, LANGUAGE_SERVERS]),
  ),
]

/** A file that can't be read as JSON is left as it is: it is for the editor only. */
const edited = (root: string, path: string, edit: (text: string) => string | undefined): [string, string][] => {
  const file = join(root, path)
  const before = existsSync(file) ? readText(file) : ''
  const text = edit(before)
  return text === undefined || text === before ? [] : [[path, text]]
}
