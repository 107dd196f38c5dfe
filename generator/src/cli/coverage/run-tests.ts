import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { COVERAGE_VARIABLE } from '../../loader/index.ts'
import { UsageError } from '../problem.ts'

/** Runs the tests of charts, which record what they render; gives how they failed. What they print goes to standard error. */
export const runTests = ([name = '', ...args]: readonly string[], folder: string): Promise<string | undefined> => {
  const env = { ...process.env, PATH: searchPath(process.cwd()), [COVERAGE_VARIABLE]: folder }
  const child = spawn(name, args, { env, stdio: ['inherit', 2, 2], shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => {
    child.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const what = code === 'ENOENT' ? `There is no command ${name}` : `${name} can't be run: ${message}`
      reject(new UsageError(what, 'Write the command that runs the tests: chartwright coverage -- npx vitest run'))
    })
    child.once('close', (code, signal) => {
      if (code === 0) resolve(undefined)
      else resolve(signal ? `${name} was ended by ${signal}` : `${name} ended with the exit code ${code}`)
    })
  })
}

/** Where commands are looked for: first in the packages around, as npm does. */
const searchPath = (folder: string): string => {
  const bins = (from: string): string[] => [
    join(from, 'node_modules/.bin'),
    ...(dirname(from) === from ? [] : bins(dirname(from))),
  ]
  return [...bins(folder), process.env.PATH ?? ''].join(delimiter)
}
