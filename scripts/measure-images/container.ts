import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../apps/kit/test/free-port.ts'
import type { Image } from '../images/find.ts'
import { runOrThrow } from '../tools/run.ts'

/** What one container came to. */
export interface Started {
  /** Milliseconds from the start of the process until it said that it is ready. */
  ready: number
  /** Bytes of resident memory, some seconds later and without requests meanwhile. */
  idle: number
}

const longest = 30_000
const idleFor = 3_000

async function textOf(url: string): Promise<string | undefined> {
  const answer = await fetch(url).catch(() => undefined)
  const text = await answer?.text()
  return answer?.ok ? text : undefined
}

async function untilReady(url: string, name: string): Promise<number> {
  const end = Date.now() + longest
  while (Date.now() < end) {
    if (await textOf(`${url}/readyz`)) return Date.now()
    await sleep(2)
  }
  throw new Error(`${name} was not ready within ${longest} ms.`)
}

async function metricOf(url: string, name: string): Promise<number> {
  const value = new RegExp(`^${name} (\\S+)$`, 'm').exec((await textOf(`${url}/metrics`)) ?? '')?.[1]
  if (!value) throw new Error(`${url}/metrics has no ${name}.`)
  return Number(value)
}

async function measure(url: string, name: string): Promise<Started> {
  const readyAt = await untilReady(url, name)
  const ready = readyAt - (await metricOf(url, 'process_start_time_seconds')) * 1_000
  await sleep(idleFor)
  return { ready, idle: await metricOf(url, 'process_resident_memory_bytes') }
}

/** Runs an image as a chart does: read-only, without any right, in the network of this machine. */
export async function startImage({ name }: Image, settings: Record<string, string>): Promise<Started> {
  const port = `${await freePort()}`
  const all = { ...settings, PORT: port, HKF_PORT: port, API_PORT: port, API_HOST: '127.0.0.1' }
  const id = await runOrThrow('docker', [
    ...['run', '--detach', '--rm', '--network', 'host', '--read-only', '--cap-drop', 'ALL'],
    ...['--tmpfs', '/data:uid=1000'],
    ...Object.entries(all).flatMap(([variable, value]) => ['--env', `${variable}=${value}`]),
    name,
  ])
  try {
    return await measure(`http://127.0.0.1:${port}`, name)
  } finally {
    await runOrThrow('docker', ['stop', id.trim()])
  }
}
