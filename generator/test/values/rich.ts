import { fileURLToPath } from 'node:url'
import { extractValues, type ValuesModel } from '../../src/values/index.ts'

/** The file with one of each kind of type. */
export const richFile = fileURLToPath(new URL('./fixtures/rich.ts', import.meta.url))

let model: ValuesModel | undefined

/** Its values, extracted once for each test file. */
export const richModel = (): ValuesModel => {
  model ??= extractValues({ schemaFile: richFile })
  return model
}
