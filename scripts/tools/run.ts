import { execFile } from 'node:child_process'
import { delimiter } from 'node:path'

/** What a program said and how it ended. */
export interface Result {
  code: number
  stdout: string
  stderr: string
}

/** Options of {@link run}. */
export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  input?: string
}

/** Runs a program to its end; a non-zero exit is a result, only a program that can't be started throws. */
export function run(program: string, parameters: string[], options: RunOptions = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settings = { cwd: options.cwd, env: { ...process.env, ...options.env }, maxBuffer: 1 << 28 }
    const child = execFile(program, parameters, settings, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
    // a program that ends without reading is judged by its exit code, not by the broken pipe
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input ?? '')
  })
}

/** Runs a program and throws with its last lines when it fails. */
export async function runOrThrow(program: string, parameters: string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await run(program, parameters, options)
  if (code === 0) return stdout
  const said = (stderr || stdout).trim().split('\n').slice(-5).join('\n')
  throw new Error(`${program} ${parameters[0] ?? ''} ended with ${code}: ${said}`)
}

/** PATH with folders put in front. */
export const pathWith = (...folders: string[]): string => [...folders, process.env.PATH ?? ''].join(delimiter)
