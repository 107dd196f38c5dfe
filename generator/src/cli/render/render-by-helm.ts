import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Helm, HelmError, memoryFiles, mount, type Rendering } from 'chartwright-helm'
import { diskFiles, openHelm } from 'chartwright-helm/node'
import type { ClusterObject } from '../../import/index.ts'
import { compileForFewRenderings } from '../engine-flags.ts'
import type { RenderedSource } from '../find-charts.ts'
import { OK, out } from '../output.ts'
import { ProblemsError, UsageError } from '../problem.ts'
import type { HelmArguments, RenderFlags } from './arguments.ts'
import { compiledFiles } from './compiled-files.ts'

/** A chart to be rendered, and how. */
export interface RenderRequest {
  readonly found: RenderedSource
  readonly release: string | undefined
  readonly flags: RenderFlags
  readonly helmArguments: HelmArguments
  /** What `lookup` finds. */
  readonly lookup: readonly ClusterObject[] | undefined
}

/** Renders a chart with Helm's engine, and prints what `helm template` prints. */
export const renderByHelm = async (request: RenderRequest): Promise<number> => {
  const { found, flags, helmArguments } = request
  compileForFewRenderings()
  const files = found.isTyped
    ? mount(diskFiles(), found.path, memoryFiles(await compiledFiles(found.path)))
    : diskFiles()
  const helm = await openHelm({ files })
  const args = helmArguments.withChart(found.path)
  const rendering = await renderOrExplain(helm, args, request)
  process.stderr.write(rendering.warnings)
  if (flags.json) return printJson(rendering)
  writeFiles(rendering)
  process.stdout.write(rendering.text)
  return flags.notes ? out(`\nNOTES:\n${rendering.notes.trim()}`) : OK
}

/** Helm says what is wrong with values by the schema's words; those of a typed chart's values are plainer. */
const renderOrExplain = async (
  helm: Helm,
  args: readonly string[],
  { flags, lookup, found: { isTyped, path } }: RenderRequest,
): Promise<Rendering> => {
  try {
    return helm.run(args, { helm: flags.helm, documents: flags.json, ...(lookup && { lookup }) })
  } catch (error) {
    if (!(error instanceof HelmError)) throw error
    process.stdout.write(error.text)
    process.stderr.write(error.warnings)
    if (isTyped && error.message.includes('the specifications of the schema')) {
      const { loadChart, valuesFor } = await import('../../chart/index.ts')
      valuesFor(await loadChart(path), helm.values(args, flags.helm))
    }
    throw helmProblem(error.message)
  }
}

const writeFiles = ({ writes }: Rendering): void => {
  for (const { path, text, append } of writes) {
    mkdirSync(dirname(path), { recursive: true })
    if (append) appendFileSync(path, text)
    else writeFileSync(path, text)
  }
}

const printJson = ({ documents, notes }: Rendering): number => {
  const templates: Record<string, unknown[]> = {}
  for (const { path, value } of documents) {
    const name = path.replace(/^[^/]+\/(templates\/)?/, '')
    templates[name] = [...(templates[name] ?? []), value]
  }
  return out(JSON.stringify({ templates, notes: notes.trim() }, null, 2))
}

const HELP = 'Run "chartwright render --help".'

/** What of Helm's failures is about the command line, and what to do. */
const USAGE: readonly (readonly [RegExp, string])[] = [
  [/^(unknown (shorthand )?flag|flag needs an argument|invalid argument|cannot set --)/, HELP],
  [
    /^--post-renderer/,
    'Pipe the text through the program: chartwright render CHART | PROGRAM. Helm 3 passes no hooks to it: add --no-hooks.',
  ],
  [/^--\S+ can't be used here/, HELP],
  [/^(failed )?release name\b/, 'Helm allows lower-case letters, digits, "-" and ".", at most 53 characters.'],
  [/^invalid kube version/, 'Give a version such as 1.34 or v1.34.4.'],
  [/^could not find template/, 'Give the path of a template in the chart, such as templates/web/service.yaml.'],
  [/^open .*: no such file or directory$/, 'Give the path of a YAML file, or "-" for standard input.'],
  [/^failed parsing --set/, 'Write KEY=VALUE, as in --set image.tag=after; --set-json takes VALUE as JSON.'],
]

/** A failure of Helm as a problem: its words, without what only its own command line has. */
const helmProblem = (words: string): ProblemsError => {
  const message = words.replace(/\n+Use --debug flag to render out invalid YAML$/, '').trim()
  const usage = USAGE.find(([pattern]) => pattern.test(message))
  if (usage) return new UsageError(message, usage[1])
  const [, at, said] = /^execution error at \(([^)]+)\):\s*([\s\S]*)$/.exec(message) ?? []
  if (said === undefined) return new ProblemsError([{ code: 'helm', message }])
  return new ProblemsError([{ code: 'failed', message: said.trim(), hint: `The message comes from ${at}.` }])
}
