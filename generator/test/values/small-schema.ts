import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractValues, type ValuesModel } from '../../src/values/index.ts'

/** The values of a schema file of these lines. */
export const modelOf = (source: string, defaults: object = {}): ValuesModel => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'))
  try {
    const schemaFile = join(folder, 'chart.ts')
    writeFileSync(schemaFile, source)
    return extractValues({ schemaFile, defaults })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
