import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'
import type { Sample } from './renderings.ts'
import type { Twin } from './twin.ts'

/** Random values that both charts take, each with a name of the release. */
export const samplesOf = (twin: Twin, { seed, count }: { seed: number; count: number }): Sample[] => {
  const schema = JSON.parse(readFileSync(join(twin.folder, 'values.schema.json'), 'utf8')) as JsonSchema
  const releases = ['demo', `my-${twin.name}`, `${'long-'.repeat(10)}one`]
  return sampleValues(schema, { seed, count, accept: (values) => accepts(twin, values), templates: 'all' }).map(
    (values, index) => ({ values: values as Sample['values'], release: releases[index % releases.length] as string }),
  )
}

/** One in so many values with which both charts fail. */
const FAILING = 50

const accepts = ({ refuses, fails }: Twin, values: unknown): boolean =>
  refuses(values as never) === undefined && (!fails?.(values as never) || JSON.stringify(values).length % FAILING === 0)
