import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SelfCheckError } from '../chart/index.ts'

/** Writes all that a failed comparison knows to a file, which is too much for a terminal, and tells its path. */
export const writeDetails = ({ template, values, expected, actual, hint }: SelfCheckError): string => {
  const details = { template, values, function: expected, model: actual }
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'chartwright-')), 'self-check.json')
    writeFileSync(file, `${JSON.stringify(details, null, 2)}\n`)
    return `${hint}\nThe whole: ${file}`
  } catch {
    return `${hint}`
  }
}
