import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { pathName } from '../../src/values/json.ts'
import { problemsOf } from '../../src/values/validate/problems.ts'
import { compileSchema } from '../../src/values/validate/validate-values.ts'
import { isMap, type Path, type ValueMap } from '../../studio/values/json.ts'
import { readValues, withValue } from '../../studio/values/overrides.ts'
import { validatorOf } from '../../studio/values/validate.ts'

const CHARTS = join(import.meta.dirname, '../../../charts')
const read = (chart: string, file: string): string => readFileSync(join(CHARTS, chart, file), 'utf8')

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  isMap(value) ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))] : [path]

const odd = fc.oneof(
  fc.constantFrom(null, '', 'x', 'A b', -1, 0, 1.5, 1e9, true, [], [1], ['a', 'a'], {}, { a: 1 }, { unknown: {} }),
  fc.string(),
  fc.integer(),
)

describe.each(['hello-counter', 'hello-k8s', 'storage-api', 'voting-app'])('values of %s', (chart) => {
  const schema = JSON.parse(read(chart, 'values.schema.json'))
  const defaults: ValueMap = parse(read(chart, 'values.yaml'))
  const { validate, problem } = validatorOf(schema)
  const compiled = compileSchema(schema)

  const byPage = (values: ValueMap): string[] =>
    validate(values).map(({ path, message }) => `${pathName(path)}: ${message}`)
  const byAjv = (values: ValueMap): string[] =>
    compiled(values) ? [] : problemsOf(compiled.errors ?? []).map(({ path, message }) => `${path}: ${message}`)

  it('that are valid have no problem', () => {
    expect(problem).toBeUndefined()
    expect(byPage(defaults)).toEqual([])
  })

  it('that are wrong have the same problems in the page as for the command', () => {
    const paths = pathsIn(defaults).filter((path) => path.length > 0)
    let wrong = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (made, [path, value]) => withValue(made, path, value, {}),
          read(chart, 'values.yaml'),
        )
        const { values } = readValues(text)
        const wanted = byAjv(values)
        if (wanted.length > 0) wrong++
        expect(byPage(values).toSorted()).toEqual(wanted.toSorted())
      }),
      { seed: 1, numRuns: 40 },
    )
    expect(wrong).toBeGreaterThan(20)
  })
})
