import { readFileSync } from 'node:fs'
import { Cache } from '../cache/cache.ts'
import { loadedModules, recordModules } from '../cache/loaded-modules.ts'
import type { Files } from '../chart/write/compare-chart.ts'
import type { Inputs } from '../loader/index.ts'

/** What is kept of a chart: the files that it was compiled to, and what is known of them. */
export interface KeptChart<T> {
  readonly files: Files
  readonly known: T
}

type Content = string | { readonly base64: string }

interface Entry<T> {
  readonly files: readonly (readonly [path: string, content: Content])[]
  readonly known: T
}

/** Compiled charts by their folders, as long as nothing that they are made of changes. */
export class KeptCharts<T> {
  readonly #cache = new Cache<Entry<T>>()

  /** The command's modules count among the inputs, so this comes before they are loaded. */
  constructor() {
    recordModules()
  }

  /** What is kept of a chart; undefined if something changed. */
  get(folder: string): KeptChart<T> | undefined {
    const entry = this.#cache.get(folder)
    return entry && { known: entry.known, files: new Map(entry.files.map(([path, content]) => [path, read(content)])) }
  }

  /** Keeps a chart, unless its sources give something else each time. */
  async keep(folder: string, inputs: Inputs, { files, known }: KeptChart<T>): Promise<void> {
    if (!(await dependOnFilesAlone(inputs))) return
    for (const file of loadedModules()) inputs.files.add(file)
    this.#cache.set(folder, inputs, { known, files: [...files].map(([path, content]) => [path, written(content)]) })
  }
}

const dependOnFilesAlone = async ({ run }: Inputs): Promise<boolean> => {
  const [{ isOwnSource }, { dependsOnFilesAlone }] = await Promise.all([
    import('../loader/index.ts'),
    import('../cache/only-files.ts'),
  ])
  return [...run].every((file) => isOwnSource(file) || dependsOnFilesAlone(readFileSync(file, 'utf8')))
}

const read = (content: Content): string | Uint8Array =>
  typeof content === 'string' ? content : Buffer.from(content.base64, 'base64')

const written = (content: string | Uint8Array): Content =>
  typeof content === 'string' ? content : { base64: Buffer.from(content).toString('base64') }
