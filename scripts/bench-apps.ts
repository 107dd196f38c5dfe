/**
 * `node scripts/bench-apps.ts [SECONDS]` loads the hot path of each app, and the same in Flask with gunicorn, in turns:
 * two processes of each on the same machine, the same connections, the same generator (wrk); then the worker, beside
 * itself with one vote at a time. Prints tables. Needs Linux, Redis, Postgres, wrk, and Python with venv.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchPipeline } from '../apps/worker/test/bench/pipeline-bench.ts'
import { installFlask } from './bench-apps/flask.ts'
import { load, type Measured } from './bench-apps/load.ts'
import { type HotPath, startPaths } from './bench-apps/paths.ts'
import { pipelineTable } from './bench-apps/pipeline.ts'
import { findService } from './services.ts'

const rounds = 3
const votes = 100_000
const say = (message: string): void => void process.stderr.write(`${message}\n`)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const medians = (all: Measured[]): Measured => ({
  requestsPerSecond: median(all.map((one) => one.requestsPerSecond)),
  p50: median(all.map((one) => one.p50)),
  p99: median(all.map((one) => one.p99)),
  cpu: median(all.map((one) => one.cpu)),
})

const rate = ({ requestsPerSecond, p50, p99 }: Measured): string =>
  `${Math.round(requestsPerSecond)}/s, ${p50.toFixed(1)} and ${p99.toFixed(1)} ms`
const factor = (more: number, less: number): string => (more / less).toFixed(1)

function row(name: string, ours: Measured, flask: Measured): string {
  const cpu = `${Math.round(ours.cpu)} µs | ${Math.round(flask.cpu)} µs | ${factor(flask.cpu, ours.cpu)}`
  return `| ${name} | ${rate(ours)} | ${rate(flask)} | ${factor(ours.requestsPerSecond, flask.requestsPerSecond)} | ${cpu} |`
}

async function measure(wrk: string, { name, ours, flask }: HotPath, seconds: number): Promise<string> {
  const own = await ours()
  const all: [Measured[], Measured[]] = [[], []]
  // the first round of each only warms it up
  for (let round = 0; round <= rounds; round++) {
    const both = [await load(wrk, own, seconds), await load(wrk, flask, seconds)] as const
    if (round > 0) both.forEach((measured, side) => void all[side]?.push(measured))
  }
  own.end()
  return row(name, medians(all[0]), medians(all[1]))
}

async function main(seconds: number): Promise<void> {
  const wrk = await findService('wrk', say)
  process.env.REDIS_SERVER ??= await findService('redis', say)
  process.env.POSTGRES_SERVER ??= await findService('postgres', say)
  const folder = await mkdtemp(join(tmpdir(), 'bench-apps-'))
  const ending: (() => unknown)[] = [() => rm(folder, { recursive: true })]
  try {
    await installFlask(folder)
    const paths = await startPaths(folder, ending)
    say(`${availableParallelism()} cores, ${rounds} rounds of ${seconds} s each, medians`)
    print('| path | ours: rate, latency of 50 and 99 % | Flask | factor | processor time of ours | of Flask | factor |')
    print('|---|---|---|---|---|---|---|')
    for (const path of paths) print(await measure(wrk, path, seconds))
  } finally {
    for (const end of ending) await end()
  }
  for (const line of ['', ...pipelineTable(await benchPipeline(votes))]) print(line)
}

await main(Number(process.argv[2] ?? 3)).catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
