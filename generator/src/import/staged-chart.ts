import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findTsconfig, SMALLEST_TSCONFIG } from '../loader/index.ts'
import { ChartwrightError, errorsIn, oneError, type Place } from '../model/chartwright-error.ts'
import { chartPath, type Layout, StagedFiles, schemaPath } from '../project/index.ts'
import { ImportError } from './import-error.ts'
import type { PlainChart } from './read/read-chart.ts'
import type { SourceFiles } from './write-chart.ts'

/** An imported chart in a folder of its own in the project, until it is whole. */
export class StagedChart {
  readonly #chart: PlainChart
  readonly #files: StagedFiles
  /** Where it belongs. */
  readonly layout: Layout

  constructor(chart: PlainChart, layout: Layout) {
    this.#chart = chart
    this.layout = layout
    const { root } = layout
    const paths = [schemaPath(layout, chart.name), chartPath(layout, chart.name)]
    for (const path of paths)
      if (existsSync(join(root, path)))
        throw new ImportError(
          'exists',
          `${join(root, path)} exists already`,
          'Move it away, or import to another folder with --to.',
        )
    this.#files = new StagedFiles(root, paths, '.import-')
    if (!findTsconfig(root)) this.write(new Map([['tsconfig.json', `${SMALLEST_TSCONFIG}\n`]]))
  }

  /** The chart's folder, as long as it isn't whole. */
  get folder(): string {
    return join(this.#files.folder, chartPath(this.layout, this.#chart.name))
  }

  /** Writes files by their paths in the project. */
  write(files: SourceFiles): void {
    this.#files.write(files)
  }

  /** Writes files by their paths in the chart's folder. */
  writeInChart(files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
    const folder = chartPath(this.layout, this.#chart.name)
    this.#files.write([...files].map(([path, content]) => [`${folder}/${path}`, content] as const))
  }

  /** Removes files by their paths in the chart's folder. */
  remove(paths: readonly string[]): void {
    for (const path of paths) rmSync(join(this.folder, path), { force: true })
  }

  /** Puts the whole chart where it belongs. */
  finish(): void {
    this.#files.finish()
  }

  /** Leaves nothing of it. */
  discard(): void {
    this.#files.discard()
  }

  /** An error with the places that people know: templates in the original, all else where it would have been. */
  located(error: unknown): unknown {
    return oneError(errorsIn(error).map((one) => (one instanceof ChartwrightError ? this.#locatedOne(one) : one)))
  }

  #locatedOne({ code, what, hint = '', where }: ChartwrightError): ImportError {
    return new ImportError(code, this.#shown(what), this.#shown(hint), where && this.#place(where))
  }

  #place(place: Place): Place {
    return { ...place, file: this.#shown(place.file) }
  }

  #shown(text: string): string {
    return text
      .replaceAll(join(this.folder, 'src', 'templates'), join(this.#chart.path, 'templates'))
      .replaceAll(this.#files.folder, this.layout.root)
  }
}
