import { type CompiledChart, compileChart, writeChart, writtenFiles } from '../../chart/index.ts'
import { Inputs, recordInputs } from '../../loader/index.ts'
import { compareDocuments } from '../../self-check/compare-documents.ts'
import type { KeptCharts } from '../kept-charts.ts'
import { out, shortPath, styled } from '../output.ts'
import type { Known } from './cached-charts.ts'
import type { Draft } from './generate-charts.ts'

type Manifests = ReadonlyMap<string, readonly unknown[]>

/** How many differences are shown. */
const SHOWN = 10

/** Charts while they are edited: written as soon as they are compiled, before they are checked. */
export class Drafts {
  readonly #rendered = new Map<string, Manifests>()

  /** Writes the charts of which something changed, prints what changed in their manifests, and gives these charts. */
  async write(folders: readonly string[], kept: KeptCharts<Known>): Promise<ReadonlyMap<string, Draft>> {
    const drafts = new Map<string, Draft>()
    for (const folder of folders) {
      const isChanged = this.#rendered.has(folder) && !kept.get(folder)
      // what is wrong is told when the chart is generated as a whole
      const draft = isChanged ? await this.#writeOne(folder).catch(() => undefined) : undefined
      if (draft) drafts.set(folder, draft)
    }
    return drafts
  }

  /** Renders what wasn't rendered yet, to know later what changed. */
  async remember(folders: readonly string[]): Promise<void> {
    for (const folder of folders)
      if (!this.#rendered.has(folder)) this.#rendered.set(folder, (await compileChart(folder)).rendered.templates)
  }

  async #writeOne(folder: string): Promise<Draft> {
    const begun = performance.now()
    const inputs = new Inputs()
    const compiled = await recordInputs(inputs, () => compileChart(folder))
    const { written, removed } = writeChart(folder, writtenFiles(compiled))
    const milliseconds = Math.round(performance.now() - begun)
    out(`${shortPath(folder)}: ${written.length} written, ${removed.length} removed, ${milliseconds} ms; checking …`)
    for (const line of this.#changes(folder, compiled)) out(line)
    return { compiled, inputs }
  }

  #changes(folder: string, { rendered: { templates } }: CompiledChart): readonly string[] {
    const before = this.#rendered.get(folder) ?? new Map()
    this.#rendered.set(folder, templates)
    const paths = [...new Set([...before.keys(), ...templates.keys()])]
    const lines = paths.flatMap((path) => changedLines(path, before.get(path) ?? [], templates.get(path) ?? []))
    return lines.length > SHOWN ? [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more`] : lines
  }
}

const changedLines = (path: string, before: readonly unknown[], now: readonly unknown[]): readonly string[] => {
  if (before.length === 0 && now.length > 0) return [styled('green', `  + ${path}`)]
  if (before.length > 0 && now.length === 0) return [styled('red', `  - ${path}`)]
  const isOne = before.length === 1 && now.length === 1
  const found = isOne ? compareDocuments(before[0], now[0]) : compareDocuments(before, now)
  return found.map(({ path: at, want, got }) => `  ${path}: ${at}: ${want} → ${got}`)
}
