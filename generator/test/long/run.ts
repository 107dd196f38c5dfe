/**
 * `node generator/test/long/run.ts` (`npm run test:long`) compares the witnesses at length: `SEED=…` repeats a run,
 * `SCALE=0.1` does a tenth of it. Prints what was compared, and fails when something differed or too little was compared.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const seed = Number(process.env.SEED || Date.now() % 1_000_000_000)
const SCALE = Number(process.env.SCALE ?? 1)
const LEAST = 10_000 * SCALE

/** How many values, or programs, each test draws. */
const parts = {
  'wild values': { file: 'long/wild-values', count: 1_500 },
  charts: { file: 'differential/charts', count: 1_000 },
  twins: { file: 'twins/twins', count: 500 },
  constructs: { file: 'differential/constructs', count: 60 },
  programs: { file: 'differential/programs', count: 60 },
  'random programs': { file: 'differential/random-programs', count: 3_000 },
}

type Counts = Record<string, number>
const folder = mkdtempSync(join(tmpdir(), 'long-'))

const runPart = ({ file, count }: { file: string; count: number }): Counts => {
  const COMPARISONS = join(folder, file.replace('/', '-'))
  const drawn = Math.max(1, Math.round(count * SCALE))
  const env = { ...process.env, COMPARISONS, SEED: String(seed), COUNT: String(drawn) }
  const args = ['run', '--config', 'generator/test/long/vitest.config.ts', `generator/test/${file}.`]
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', env })
  return { drawn, ...sumOf(COMPARISONS), failed: status === 0 ? 0 : 1 }
}

const sumOf = (file: string): Counts => {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    return lines.map((line) => JSON.parse(line) as Counts).reduce(add, {})
  } catch {
    return {}
  }
}

const add = (a: Counts, b: Counts): Counts =>
  Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]))

const COLUMNS = ['drawn', 'helm3', 'helm4', 'without Helm', 'onlyHelm', 'different', 'failed']

const table = (all: Record<string, Counts>): string =>
  [
    ['', ...COLUMNS],
    ...Object.entries(all).map(([name, counts]) => [name, ...COLUMNS.map((column) => counts[column] ?? 0)]),
  ]
    .map(([name, ...cells]) => `${String(name).padEnd(26)}${cells.map((cell) => String(cell).padStart(14)).join('')}`)
    .join('\n')

const rows: Record<string, Counts> = {}
for (const [name, part] of Object.entries(parts)) rows[name] = runPart(part)
rmSync(folder, { recursive: true })
const total = Object.values(rows).reduce(add, {})
const enough = ['helm3', 'helm4'].every((helm) => (total[helm] ?? 0) >= LEAST)
process.stdout.write(`${table({ ...rows, total })}\nSEED=${seed}${enough ? '' : `, fewer than ${LEAST} with a Helm`}\n`)
process.exitCode = enough && !total.failed && !total.different ? 0 : 1
