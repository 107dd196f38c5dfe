/**
 * `node scripts/measure-studio.ts` measures the page of `chartwright studio` in Chromium, and prints a table for
 * `docs/studio.md`: how long it takes from opening the page to the first manifests, and from a key to what comes of it,
 * and how large the page is as a static site, for charts of several sizes. `--rounds N` opens each so often (5), and
 * `--write` puts the table into the page.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Browser } from '../apps/kit/test/browser/browser.ts'
import { exportSite, StudioServer } from '../generator/src/studio/index.ts'
import { findWasm } from '../helm-engine/src/node/index.ts'
import { machine } from './bench/machine.ts'
import { head, median, row } from './bench/measure.ts'
import { publish } from './bench/publish.ts'
import { type MeasuredChart, syntheticChart, votingApp } from './measure-studio/charts.ts'
import { type PageTimes, timesOf } from './measure-studio/in-page.ts'
import { findService } from './services.ts'

const SIZES = [5, 15, 40]
const KEYS = 12

interface Measuring {
  readonly wasm: string
  readonly rounds: number
}

const say = (message: string): void => void process.stderr.write(`${message}\n`)

const neededWasm = (): string => {
  const wasm = findWasm()
  if (wasm !== undefined) return wasm
  throw new Error("Helm's engine is missing. Run: npm run helm-wasm")
}

const timesIn = async (
  browser: Browser,
  chart: MeasuredChart,
  { wasm, rounds: count }: Measuring,
): Promise<PageTimes> => {
  const server = new StudioServer(chart.content, { wasm, port: 0, isWatched: false })
  const url = await server.listen()
  try {
    const rounds: PageTimes[] = []
    for (let round = 0; round < count; round++) rounds.push(await timesOf(browser, url, chart, KEYS))
    return { opening: median(rounds.map(({ opening }) => opening)), keys: rounds.flatMap(({ keys }) => keys) }
  } finally {
    await server.close()
  }
}

const sizeOf = async ({ content }: MeasuredChart, wasm: string): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'measure-studio-'))
  try {
    return (await exportSite({ chart: content }, wasm, folder)).otherSize
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const rowOf = async (browser: Browser, chart: MeasuredChart, measuring: Measuring): Promise<string> => {
  const { opening, keys } = await timesIn(browser, chart, measuring)
  const slow = keys.toSorted((a, b) => a - b)[Math.floor(keys.length * 0.95)] ?? Number.NaN
  const size = await sizeOf(chart, measuring.wasm)
  return row(
    chart.name,
    chart.templates,
    `${Math.round(opening)} ms`,
    `${Math.round(median(keys))} ms`,
    `${Math.round(slow)} ms`,
    `${Math.round(size / 1000)} kB`,
  )
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { write: { type: 'boolean' }, rounds: { type: 'string', default: '5' } } as const,
  })
  process.env.CHROMIUM ??= await findService('chromium', say)
  const measuring = { wasm: neededWasm(), rounds: Number(values.rounds) }
  const browser = await Browser.launch()
  const lines = [
    ...head(
      'chart',
      'templates',
      'opening to manifests',
      'key to manifests',
      'the slowest twentieth',
      'static site besides Helm',
    ),
  ]
  try {
    for (const chart of [votingApp(), ...SIZES.map(syntheticChart)]) lines.push(await rowOf(browser, chart, measuring))
  } finally {
    await browser.close()
  }
  const all = [machine(), '', ...lines]
  process.stdout.write(`${all.join('\n')}\n`)
  if (values.write) publish({ page: 'docs/studio.md', command: 'npm run measure:studio -- --write' }, all)
}

await main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
