import { parse } from 'yaml'
import { isMap } from '../../model/map.ts'
import { type Json, pathOfKey } from '../json.ts'
import { schemaOf } from '../schema/shape-schema.ts'
import { type Property, resolve, type Shape, type ShapeOf } from '../shape.ts'
import { compileSchema } from '../validate/validate-values.ts'
import { ValuesError } from '../values-error.ts'

/** A valid value to show for one that isn't set: its `@example`, else a plausible one. */
export const exampleOf = (shape: Shape, path: string): Json => {
  const written = given(shape)
  const example = (written.length > 0 ? written : plausible(shape, path)).find(validatorOf(shape))
  if (example !== undefined) return example
  throw new ValuesError(
    'no-example',
    path,
    written.length > 0
      ? `the @example ${JSON.stringify(written[0])} isn't valid for this value: write a valid one, because values.yaml shows it`
      : 'this value has no default, so values.yaml shows an example: write a valid one with @example',
  )
}

/** Whether something may stand in a value's place. */
const validatorOf = (shape: Shape): ((value: Json) => boolean) => {
  const validate = compileSchema(schemaOf(shape, { shared: new Set(), partial: false }))
  return (value) => validate(value)
}

const given = (shape: Shape): Json[] => {
  const of = resolve(shape)
  if (of.example !== undefined) return readings(of)
  return of.kind === 'union' ? of.of.flatMap(given) : []
}

/** The tag's text may be JSON or YAML; for texts it is also taken as it stands. */
const readings = ({ example }: Shape): Json[] => {
  if (typeof example !== 'string') return example === undefined ? [] : [example, JSON.stringify(example)]
  try {
    const parsed = parse(example) as Json
    return isMap(parsed) || Array.isArray(parsed) ? [parsed, example] : [example, parsed]
  } catch {
    return [example]
  }
}

type Resolved = Exclude<Shape, { kind: 'shared' }>

const plausible = (shape: Shape, path: string): Json[] => {
  const of = resolve(shape)
  return (PLAUSIBLE[of.kind] as (of: Resolved, path: string) => Json[])(of, path)
}

const TEXTS = [
  'example',
  'example.com',
  '1.0.0',
  '100m',
  '1Gi',
  '/example',
  '10s',
  '10.0.0.1',
  '2001:db8::1',
  '2030-01-31',
  '00000000-0000-4000-8000-000000000000',
  'https://example.com',
  '',
]

const PLAUSIBLE: { readonly [K in Resolved['kind']]: (shape: ShapeOf<K>, path: string) => Json[] } = {
  string: ({ values }) => [...(values ?? []), ...TEXTS],
  integer: ({ values, constraints }) => [...(values ?? []), constraints.minimum ?? constraints.maximum ?? 1, 1, 0],
  number: ({ values, constraints }) => [...(values ?? []), constraints.minimum ?? constraints.maximum ?? 1.5, 0.5, 1],
  boolean: ({ values }) => [...(values ?? []), true],
  list: ({ item }, path) => [[], [exampleOf(item, `${path}[]`)]],
  map: ({ value, properties = [] }, path) => {
    const known = Object.fromEntries(properties.flatMap((property) => required(property, path)))
    return [known, { ...known, example: exampleOf(value, `${path}.*`) }]
  },
  object: ({ properties }, path) => [Object.fromEntries(properties.flatMap((property) => required(property, path)))],
  union: ({ of }, path) => of.flatMap((one) => plausible(one, path)),
  any: () => [{}],
  unknown: () => [{}],
}

const required = ({ name, optional, shape }: Property, path: string): [string, Json][] =>
  optional ? [] : [[name, exampleOf(shape, pathOfKey(path, name))]]
