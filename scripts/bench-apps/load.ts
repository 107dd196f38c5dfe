import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** What a load of some seconds came to. */
export interface Measured {
  requestsPerSecond: number
  /** Milliseconds that half of the requests, and 99 of 100, took at most. */
  p50: number
  p99: number
  /** Microseconds of processors for each request: of the server alone, so that other work on the machine matters little. */
  cpu: number
}

/** A server under load. */
export interface Target {
  urls: string[]
  /** The processes whose children count, too. */
  pids: number[]
}

const run = promisify(execFile)
const ticksPerSecond = 100

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(threads.map((id) => readFile(`/proc/${pid}/task/${id}/children`, 'utf8')))
  return lists.join(' ').split(' ').filter(Boolean).map(Number)
}

async function cpuSeconds(pids: number[]): Promise<number> {
  const all = [...pids, ...(await Promise.all(pids.map(childrenOf))).flat()]
  const stats = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8')))
  const ticks = stats.map((stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' '))
  return ticks.reduce((sum, fields) => sum + Number(fields[11]) + Number(fields[12]), 0) / ticksPerSecond
}

const units: Record<string, number> = { us: 0.001, ms: 1, s: 1_000 }

function milliseconds(text: string, percentile: string): number {
  const [, value, unit = ''] = new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s)`).exec(text) ?? []
  return Number(value) * (units[unit] ?? Number.NaN)
}

async function wrk(program: string, url: string, seconds: number, connections: number) {
  const parameters = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', url]
  const { stdout } = await run(program, parameters)
  const problem = /Non-2xx.*|Socket errors: connect [1-9].*|Socket errors:.*read [1-9].*/.exec(stdout)
  if (problem) throw new Error(`${url}: ${problem[0]}`)
  return { requests: Number(/(\d+) requests in/.exec(stdout)?.[1]), text: stdout }
}

/** Loads a server for some seconds, with as many connections whatever the number of its addresses. */
export async function load(program: string, { urls, pids }: Target, seconds: number): Promise<Measured> {
  const before = await cpuSeconds(pids)
  const each = await Promise.all(urls.map((url) => wrk(program, url, seconds, 32 / urls.length)))
  const used = (await cpuSeconds(pids)) - before
  const requests = each.reduce((sum, one) => sum + one.requests, 0)
  const worst = (percentile: string) => Math.max(...each.map(({ text }) => milliseconds(text, percentile)))
  return {
    requestsPerSecond: requests / seconds,
    p50: worst('50'),
    p99: worst('99'),
    cpu: (used / requests) * 1e6,
  }
}
