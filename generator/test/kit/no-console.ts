import { format } from 'node:util'
import { afterEach } from 'vitest'

/** Fails each test that writes to the console: what a test has to say belongs in its assertions. */
const written: string[] = []

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[method] = (...values: unknown[]) => {
    written.push(`console.${method}: ${format(...values)}`)
  }
}

afterEach(() => {
  const lines = written.splice(0)
  if (lines.length > 0)
    throw new Error(`The test wrote to the console; return or assert this instead:\n${lines.join('\n')}`)
})
