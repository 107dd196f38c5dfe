import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findTsconfig, SMALLEST_TSCONFIG } from '../loader/index.ts'
import { ChartwrightError, errorsIn, oneError, type Place } from '../model/chartwright-error.ts'
import { ImportError } from './import-error.ts'
import type { PlainChart } from './read/read-chart.ts'
import type { SourceFiles } from './write-chart.ts'

/** An imported chart in a folder of its own in the project, until it is whole. */
export class StagedChart {
  readonly #chart: PlainChart
  readonly #project: string
  readonly #stage: string
  /** The first folder that had to be made. */
  readonly #made: string | undefined
  readonly #release: () => void

  constructor(chart: PlainChart, project: string) {
    this.#chart = chart
    this.#project = project
    for (const path of this.#targets)
      if (existsSync(join(project, path)))
        throw new ImportError(
          'exists',
          `${join(project, path)} exists already`,
          'Move it away, or import to another folder with --to.',
        )
    this.#made = mkdirSync(project, { recursive: true })
    this.#stage = mkdtempSync(join(project, '.import-'))
    this.#release = onEnd(() => this.discard())
    if (!findTsconfig(project)) writeFileSync(join(this.#stage, 'tsconfig.json'), `${SMALLEST_TSCONFIG}\n`)
  }

  /** The chart's folder, as long as it isn't whole. */
  get folder(): string {
    return join(this.#stage, 'charts', this.#chart.name)
  }

  get #targets(): readonly string[] {
    return [`schemas/${this.#chart.name}.ts`, `charts/${this.#chart.name}`]
  }

  /** Writes files by their paths in the project. */
  write(files: SourceFiles): void {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(this.#stage, path)), { recursive: true })
      writeFileSync(join(this.#stage, path), content)
    }
  }

  /** Removes files by their paths in the chart's folder. */
  remove(paths: readonly string[]): void {
    for (const path of paths) rmSync(join(this.folder, path), { force: true })
  }

  /** Puts the whole chart where it belongs. */
  finish(): void {
    for (const path of [...this.#targets, 'tsconfig.json'].filter((each) => existsSync(join(this.#stage, each)))) {
      mkdirSync(dirname(join(this.#project, path)), { recursive: true })
      renameSync(join(this.#stage, path), join(this.#project, path))
    }
    rmSync(this.#stage, { recursive: true })
    this.#release()
  }

  /** Leaves nothing of it. */
  discard(): void {
    this.#release()
    rmSync(this.#stage, { recursive: true, force: true })
    if (this.#made) rmSync(this.#made, { recursive: true, force: true })
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
      .replaceAll(this.#stage, this.#project)
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Cleans up when the process is told to end, and lets it end then; what is returned takes that back. */
const onEnd = (cleanUp: () => void): (() => void) => {
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
  const end = (signal: NodeJS.Signals): void => {
    release()
    cleanUp()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return release
}
