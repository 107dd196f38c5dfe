import { join } from 'node:path'
import ts from 'typescript'
import { findTsconfig, readTsconfig, typescriptMajor } from '../loader/index.ts'
import { chartPath, type Layout } from '../project/index.ts'

const { ModuleResolutionKind } = ts
/** How TypeScript finds `chartwright/blocks`. */
const READS_EXPORTS = [ModuleResolutionKind.Node16, ModuleResolutionKind.NodeNext, ModuleResolutionKind.Bundler]

/** What a project has for TypeScript, after its new chart is written. */
export interface TsconfigNeeds {
  /** A tsconfig.json that it lacks: in its root, or for its charts only where it has one that doesn't suit them. */
  readonly files: readonly (readonly [path: string, text: string])[]
  /** Whether the plugin shows what is refused. */
  readonly plugin: boolean
}

const PLUGIN = 'chartwright/typescript-plugin'

/** What the charts of a project need of TypeScript, version 7 of which has no plugins. */
export const tsconfigNeeds = (layout: Layout): TsconfigNeeds => {
  const { root, charts, schemas } = layout
  const plugin = typescriptMajor(join(root, 'tsconfig.json')) < 7
  const file = findTsconfig(join(root, chartPath(layout, '.')))
  if (!file) return { files: [['tsconfig.json', textOf({ plugin })]], plugin }
  if (suits(file)) return { files: [], plugin: plugin && hasPlugin(file) }
  const up = '../'.repeat(charts.split('/').length)
  return { files: [[`${charts}/tsconfig.json`, textOf({ plugin, include: ['.', `${up}${schemas}`] })]], plugin }
}

const hasPlugin = (file: string): boolean =>
  ((readTsconfig('', file).options.plugins ?? []) as { name?: string }[]).some(({ name }) => name === PLUGIN)

const suits = (file: string): boolean => {
  const { allowImportingTsExtensions, strict, strictNullChecks, module, moduleResolution } = readTsconfig(
    '',
    file,
  ).options
  const isNodenext = module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext
  const resolution = moduleResolution ?? (isNodenext ? ModuleResolutionKind.NodeNext : undefined)
  const readsExports = resolution !== undefined && READS_EXPORTS.includes(resolution)
  return allowImportingTsExtensions === true && (strictNullChecks ?? strict) === true && readsExports
}

const textOf = ({ plugin, include }: { plugin: boolean; include?: readonly string[] }): string => `{
  "compilerOptions": {
    "target": "es2024",
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "allowImportingTsExtensions": true,
    "skipLibCheck": true,
    "noEmit": true${plugin ? `,\n    "plugins": [{ "name": "${PLUGIN}" }]` : ''}
  }${include ? `,\n  "include": [${include.map((path) => JSON.stringify(path)).join(', ')}]` : ''}
}
`
