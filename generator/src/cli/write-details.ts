import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HelmCheckError, type SelfCheckError } from '../chart/index.ts'

/** Writes all that a failed comparison knows to a file, which is too much for a terminal, and tells its path. */
export const writeDetails = (error: SelfCheckError | HelmCheckError): string => {
  const { hint } = error
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'chartwright-')), 'self-check.json')
    writeFileSync(file, `${JSON.stringify(detailsOf(error), null, 2)}\n`)
    return `${hint}\nThe whole: ${file}`
  } catch {
    return `${hint}`
  }
}

const detailsOf = (error: SelfCheckError | HelmCheckError): object => {
  if (error instanceof HelmCheckError) return error.details
  const { template, values, expected, actual } = error
  return { template, values, function: expected, model: actual }
}
