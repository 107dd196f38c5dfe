import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../loader/index.ts'
import { chartPath, type Layout, schemaPath } from '../project/index.ts'

const FILE = 'AGENTS.md'

/** Whom it is for, and the commands of the project. */
export interface AgentsOptions {
  readonly layout: Layout
  /** `npx`, `pnpm exec`, … */
  readonly exec: string
  /** Runs the tests. */
  readonly test: string
}

/**
 * What coding agents are told of charts, in the file that they read: all of it where there is none, a section at the end
 * where that says nothing of chartwright yet.
 */
export const agentsFile = ({ layout, ...commands }: AgentsOptions): [string, string][] => {
  const file = join(layout.root, FILE)
  const before = existsSync(file) ? readText(file) : undefined
  if (before?.includes('chartwright')) return []
  const own = section(layout, commands)
  return [[FILE, before === undefined ? own.replace(/^##/, '#') : `${before.trimEnd()}\n\n${own}`]]
}

const section = (
  layout: Layout,
  { exec, test }: Omit<AgentsOptions, 'layout'>,
): string => `## Helm charts, written in TypeScript

chartwright compiles the charts in \`${layout.charts}/\` from TypeScript to plain Helm charts.

- **Write** \`${schemaPath(layout, 'NAME')}\` (the interface \`Values\` and its \`defaults\`) and \`${chartPath(layout, 'NAME')}/src/\`. All else in the
  folder of a chart except \`test/\` is generated: never edit it, and commit it with its source.
- **Generate** with \`${exec} chartwright generate NAME\` after each change. It checks types, compares the result with the functions and
  with Helm, and stops at the line of what can't become a template, with what to write instead. Follow that message.
- **Check** with \`${exec} chartwright generate --check\` and \`${test}\`. Look at manifests with
  \`${exec} chartwright render NAME -f FILE --set A=B\`, which takes the flags of \`helm template\`.
- **A template** is a file \`src/PART/RESOURCE.ts\` whose default export is a function from the context to a manifest, or to
  \`undefined\` for none. Write \`?:\`, \`&&\`, \`??\`, \`.map\`, spreads and functions. The values are known only when Helm renders, so there is
  no randomness, no date and no package function of a value. Iterate over maps with \`entries\` from \`chartwright\`.
- **A value** is a field of \`Values\` with a doc comment, which users read, a type as narrow as possible (\`Port\`, \`Quantity\`, \`DnsLabel\`
  of \`chartwright/values\`, or tags such as \`@minimum\` and \`@pattern\`), and a default. Optional means unset.
- **Manifests that most charts have** are functions of \`chartwright/blocks\`; look there before you write one.
- **Other files**: \`src/chart.ts\` becomes Chart.yaml; \`src/values/X.ts\` values-X.yaml; \`src/ci/X.ts\` values that tests install;
  \`src/notes.ts\` NOTES.txt; \`src/checks.ts\` refuses values that contradict each other; \`src/tests/\` holds what \`helm test\` runs.
- **Raise \`version\`** in \`src/chart.ts\` with each change that users get, and describe it in \`changes\`.
- **Documentation**: \`node_modules/chartwright/README.md\`, the doc comments in \`node_modules/chartwright/dist/**/*.d.ts\`, and
  https://github.com/chartwright/chartwright/tree/main/docs (what can be written, what is refused, functions, blocks).
`
