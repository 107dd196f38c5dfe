import { readFileSync } from 'node:fs'

/** A command of `chartwright`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** Runs it with its own arguments, and gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** All commands. */
export const commands = {
  new: {
    summary: 'write a typed chart that installs at once, with a test, and the settings that a project lacks',
    run: async (args) => (await import('./new/new.ts')).newCommand(args),
  },
  generate: {
    summary: 'compile charts to the files that Helm reads, and check the result',
    run: async (args) => (await import('./generate/generate.ts')).generate(args),
  },
  render: {
    summary: 'print what "helm template" prints for a chart, with Helm\'s own engine',
    run: async (args) => (await import('./render/render.ts')).renderCommand(args),
  },
  coverage: {
    summary: "show which arms of charts' conditions no test, ci/ file or overlay renders",
    run: async (args) => (await import('./coverage/coverage.ts')).coverageCommand(args),
  },
  types: {
    summary: "print the types of any Helm chart's values, or of custom resources",
    run: async (args) => (await import('./types/types.ts')).typesCommand(args),
  },
  values: {
    summary: 'print typed values of any Helm chart as YAML, and check them by its schema',
    run: async (args) => (await import('./values/values.ts')).valuesCommand(args),
  },
  manifests: {
    summary: 'print typed manifests as YAML: Applications of Argo CD, HelmReleases of Flux and others',
    run: async (args) => (await import('./manifests/manifests.ts')).manifestsCommand(args),
  },
  import: {
    summary: 'make a typed chart of a Helm chart, and compare both',
    run: async (args) => (await import('./import/import.ts')).importCommand(args),
  },
  diff: {
    summary: 'compare two versions of a chart, and say which version the changes require',
    run: async (args) => (await import('./diff/diff.ts')).diffCommand(args),
  },
  studio: {
    summary: "open a page in which a chart's values can be changed and its manifests seen",
    run: async (args) => (await import('./studio/studio.ts')).studioCommand(args),
  },
  lsp: {
    summary: "show in an editor what can't become a template: a language server on standard input and output",
    run: async (args) => (await import('./lsp/lsp.ts')).lspCommand(args),
  },
  completion: {
    summary: 'print what completes the command line in bash, zsh or fish',
    run: async (args) => (await import('./completion/completion.ts')).completionCommand(args),
  },
} as const satisfies Readonly<Record<string, Command>>

/** Their names, in the order of the help. */
export const commandNames = Object.keys(commands) as readonly (keyof typeof commands)[]

/** Whether a command has this name. */
export const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name)

/** What `chartwright --help` says. */
export const generalHelp = (): string => `Usage: chartwright COMMAND [options]

Compiles charts written in plain TypeScript to plain Helm charts.

Commands:
${commandNames.map((name) => `  ${name.padEnd(10)} ${commands[name].summary}`).join('\n')}

  --help, -h   show this help; after a command, the help of that command
  --version    show the version of chartwright

Exit codes: 0 all is well; 1 a chart or its values are wrong, --check found differences, or a version is too small;
2 wrong usage; 70 a bug in chartwright.`

/** The version of chartwright, as its package says. */
export const version = (): string => {
  const about = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(about) as { version: string }).version
}
