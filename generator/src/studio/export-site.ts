import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PACKED_ENGINE, packedEngine } from './engine-file.ts'
import { pageFiles, SCHEMAS } from './page-files.ts'
import type { ChartContent, OtherVersion, Site } from './site.ts'

/** What was written, and what a visitor downloads once it is compressed, in bytes: Helm's engine, Kubernetes' schemas, and all else. */
export interface ExportedSite {
  readonly files: readonly string[]
  readonly engineSize: number
  readonly schemasSize: number
  readonly otherSize: number
}

/** What a site shows: a chart, and the version that it is compared with. */
export interface SiteContent {
  readonly chart: ChartContent
  readonly against?: OtherVersion | undefined
}

/** Writes the page with a chart as a static site, which needs no server of its own. */
export const exportSite = async (
  { chart, against }: SiteContent,
  wasm: string,
  folder: string,
): Promise<ExportedSite> => {
  const site: Site = { ...chart, engine: PACKED_ENGINE, isWatched: false, ...(against && { against }) }
  // what can't be written is told before the engine is compressed
  mkdirSync(folder, { recursive: true })
  const engine = await packedEngine(wasm)
  const others = new Map<string, Uint8Array>([...pageFiles()].map(([name, { content }]) => [name, content]))
  others.set('chart.json', Buffer.from(JSON.stringify(site)))
  const files = new Map(others).set(PACKED_ENGINE, engine)
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  const sizeOf = (name: string): number => gzipSync(others.get(name) ?? '').length
  const shown = [...others.keys()].filter((name) => name !== 'LICENSES.txt' && name !== SCHEMAS)
  const otherSize = shown.reduce((sum, name) => sum + sizeOf(name), 0)
  return { files: [...files.keys()], engineSize: engine.length, schemasSize: sizeOf(SCHEMAS), otherSize }
}
