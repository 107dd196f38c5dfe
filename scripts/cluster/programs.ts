import { spawn } from 'node:child_process'
import { type Result, run } from '../tools/run.ts'
import { findTool } from '../tools.ts'

/** Says something to the person at the terminal. */
export const say = (message: string): boolean => process.stderr.write(`${message}\n`)

/** Runs a program whose progress is worth watching; throws when it fails. */
export function watch(program: string, parameters: string[], { cwd }: { cwd?: string } = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${parameters.slice(0, 2).join(' ')} ended with ${code}`)),
    )
  })
}

const tryRun = (program: string, parameters: string[]): Promise<Result | undefined> =>
  run(program, parameters).catch(() => undefined)

/** What keeps Docker from working, and what to do about it; nothing when it works. */
export async function dockerProblem(): Promise<string | undefined> {
  const docker = await tryRun('docker', ['version', '--format', '{{.Server.Version}}'])
  if (!docker) return 'docker is missing. Install Docker: https://docs.docker.com/get-docker/'
  if (docker.code === 0) return undefined
  return `docker is there, but its daemon doesn't answer. Start Docker Desktop, or: sudo systemctl start docker\n  ${docker.stderr.trim()}`
}

async function kubectlProblem(): Promise<string | undefined> {
  const kubectl = await tryRun('kubectl', ['version', '--client'])
  if (kubectl?.code === 0) return undefined
  return 'kubectl is missing. Install it: https://kubernetes.io/docs/tasks/tools/#kubectl'
}

/** Makes sure of docker and kubectl and gives the path of kind; says all that is missing at once, and how to get it. */
export async function requirePrograms(): Promise<string> {
  const kind = findTool('kind', say).catch((error: Error) => error)
  const problems = [await dockerProblem(), await kubectlProblem()].filter((problem) => problem !== undefined)
  const found = await kind
  if (found instanceof Error) problems.push(found.message)
  if (found instanceof Error || problems.length > 0) throw new Error(problems.join('\n'))
  return found.path
}
