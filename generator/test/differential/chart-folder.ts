import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A chart in a folder for temporary files. */
export interface ChartFolder {
  readonly path: string
  readonly remove: () => void
}

/** Writes a chart: `files` by their paths in the chart's folder. */
export const writeChart = (name: string, files: Readonly<Record<string, string | Uint8Array>>): ChartFolder => {
  const path = mkdtempSync(join(tmpdir(), 'chart-'))
  const metadata = `apiVersion: v2\nname: ${name}\nversion: 1.2.3\nappVersion: "4.5.6"\n`
  for (const [file, text] of Object.entries({ 'Chart.yaml': metadata, ...files })) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  return { path, remove: () => rmSync(path, { recursive: true }) }
}
