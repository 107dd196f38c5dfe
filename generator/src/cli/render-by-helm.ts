import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Helm, HelmError, memoryFiles, mount, type Rendering } from 'chartwright-helm'
import { diskFiles, openHelm } from 'chartwright-helm/node'
import { chartFiles, compileChart, type LoadedChart, valuesFor } from '../chart/index.ts'
import { OK } from './exit-codes.ts'
import type { RenderedSource } from './find-rendered.ts'
import type { HelmArguments } from './helm-arguments.ts'
import { helmProblem } from './helm-problem.ts'
import { out } from './output.ts'
import type { RenderFlags } from './render-flags.ts'

/** A chart to be rendered, and how. */
export interface RenderRequest {
  readonly found: RenderedSource
  readonly release: string | undefined
  readonly flags: RenderFlags
  readonly helmArguments: HelmArguments
}

/** Renders a chart with Helm's engine, and prints what `helm template` prints. */
export const renderByHelm = async ({ found, flags, helmArguments }: RenderRequest): Promise<number> => {
  const compiled = found.isTyped ? await compileChart(found.path) : undefined
  const files = compiled ? mount(diskFiles(), found.path, memoryFiles(chartFiles(compiled))) : diskFiles()
  const helm = await openHelm({ files })
  const args = helmArguments.withChart(found.path)
  const rendering = renderOrExplain(helm, args, flags, compiled?.chart)
  process.stderr.write(rendering.warnings)
  if (flags.json) return printJson(rendering)
  writeFiles(rendering)
  process.stdout.write(rendering.text)
  return flags.notes ? out(`\nNOTES:\n${rendering.notes.trim()}`) : OK
}

/** Helm says what is wrong with values by the schema's words; those of a typed chart's values are plainer. */
const renderOrExplain = (helm: Helm, args: readonly string[], flags: RenderFlags, chart?: LoadedChart): Rendering => {
  try {
    return helm.run(args, { helm: flags.helm, documents: flags.json })
  } catch (error) {
    if (!(error instanceof HelmError)) throw error
    process.stdout.write(error.text)
    process.stderr.write(error.warnings)
    if (chart && error.message.includes('the specifications of the schema')) {
      valuesFor(chart, helm.values(args, flags.helm))
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
