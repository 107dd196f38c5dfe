import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { until } from '../../apps/kit/test/until.ts'

const packages = [
  'flask==3.1.3',
  'gunicorn==27.0.1',
  'redis==8.1.0',
  'requests',
  'prometheus-client',
  'psycopg[binary]',
  'psycopg-pool',
]

/** Puts Flask and gunicorn into an environment of their own. */
export async function installFlask(folder: string): Promise<void> {
  const run = promisify(execFile)
  await run('python3', ['-m', 'venv', join(folder, 'venv')])
  await run(join(folder, 'venv/bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages])
}

/** gunicorn with two workers of four threads, which keep connections as ours do. */
export async function startFlask(folder: string, port: number, env: Record<string, string>): Promise<ChildProcess> {
  const gunicorn = join(folder, 'venv/bin/gunicorn')
  const parameters = ['--workers', '2', '--threads', '4', '--keep-alive', '75', '--log-level', 'error']
  const child = spawn(gunicorn, [...parameters, '--bind', `127.0.0.1:${port}`, 'baseline:app'], {
    cwd: import.meta.dirname,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await until(async () => (await fetch(`http://127.0.0.1:${port}/web-app`)).ok, 30_000)
  return child
}

/** Ends gunicorn, and waits. */
export async function endFlask(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}
