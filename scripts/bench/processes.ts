import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What running a program took. */
export interface Cost {
  /** From its start to its end. */
  readonly milliseconds: number
  /** Of the processor, for it and what it started. */
  readonly processor: number
  /** The most memory at once, for it and what it started, in MB. */
  readonly memory: number
}

const LOOK_MILLISECONDS = 100
/** Linux counts processor time in hundredths of a second. */
const TICK_MILLISECONDS = 10

/** Runs a program to its end; fails if it does. */
export const measureProcess = async (program: string, args: readonly string[], cwd: string): Promise<Cost> => {
  const [begun, before] = [performance.now(), childrensTime()]
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  let memory = 0
  const look = setInterval(() => (memory = Math.max(memory, memoryOf(Number(child.pid)))), LOOK_MILLISECONDS)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(look)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with code ${code}: ${said}`)
  return { milliseconds: performance.now() - begun, processor: childrensTime() - before, memory }
}

/** The processor time of the programs that this one started and that ended; not a number where it isn't told. */
const childrensTime = (): number => {
  const fields = fieldsOf('/proc/self/stat') ?? []
  return (Number(fields[13]) + Number(fields[14])) * TICK_MILLISECONDS
}

const memoryOf = (pid: number): number => {
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (processOf(Number(name)) ?? []) : []))
  const within = (parent: number): number =>
    processes.reduce((sum, each) => (each.parent === parent ? sum + each.memory + within(each.pid) : sum), 0)
  return (processes.find((each) => each.pid === pid)?.memory ?? 0) + within(pid)
}

const PAGES_PER_MEGABYTE = 256

const processOf = (pid: number): { pid: number; parent: number; memory: number } | undefined => {
  const fields = fieldsOf(`/proc/${pid}/stat`)
  return fields && { pid, parent: Number(fields[1]), memory: Number(fields[21]) / PAGES_PER_MEGABYTE }
}

/** What Linux tells of a process that hasn't ended, behind its name, which stands in parentheses. */
const fieldsOf = (file: string): readonly string[] | undefined => {
  try {
    return readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')
  } catch {
    return undefined
  }
}
