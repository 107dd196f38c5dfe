import { render } from '../../src/chart/index.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'
import { type JsonMap, withoutNulls } from '../../src/values/index.ts'
import { seed } from '../differential/seed.ts'
import type { Subject } from './subject.ts'
import { schemaOf } from './values-schema.ts'

/**
 * Random values that Kubernetes accepts. The schema says it of all values but of those that are passed through to
 * Kubernetes as they are: these are drawn from a few that it takes. Left out are values that the chart's own checks refuse,
 * two mounts at one path, and null: that is checked by itself, and the schemas of Kubernetes are stricter about it than
 * Kubernetes.
 */
export const randomValues = (subject: Subject): Record<string, unknown>[] => {
  const before = drawn.get(subject.chart)
  if (before) return before
  const samples = sampleValues(limited(schemaOf(subject)) as JsonSchema, {
    seed,
    count: subject.samples,
    accept: accepts(subject),
  })
  const values = samples.map((sample) => withoutNulls(sample as JsonMap) as Record<string, unknown>)
  drawn.set(subject.chart, values)
  return values
}

const drawn = new WeakMap<object, Record<string, unknown>[]>()

const accepts =
  ({ chart }: Subject) =>
  (values: unknown): boolean => {
    try {
      return areMountsDistinct(values) && render(chart, { values }).manifests.length > 0
    } catch {
      return false
    }
  }

/** Two volumes can't be mounted at one path. */
const areMountsDistinct = (values: unknown): boolean => {
  const paths = [...JSON.stringify(values).matchAll(/"mountPath":("(?:[^"\\\\]|\\\\.)*")/g)].map(([, path]) => path)
  return new Set(paths).size === paths.length
}

const term = { topologyKey: 'zone', labelSelector: { matchLabels: { a: 'b' } } }

/** What Kubernetes takes in the places where charts pass everything through, by the name of the value. */
const PASSED: Readonly<Record<string, readonly object[]>> = {
  affinity: [{}, { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } }],
  tolerations: [{ operator: 'Exists' }, { key: 'a', value: 'true', effect: 'NoExecute', tolerationSeconds: 3_000_000 }],
  topologySpreadConstraints: [{ maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', ...term }],
  podSecurityContext: [{}, { runAsUser: 3_000_000, sysctls: [{ name: 'a', value: '1e3' }] }],
  securityContext: [{}, { readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'] } }],
  volumes: [{ emptyDir: {} }, { configMap: { name: 'a', defaultMode: 420 } }, { secret: { secretName: 'no' } }],
  env: [{ fieldRef: { fieldPath: 'metadata.name' } }, { secretKeyRef: { name: 'a', key: '1e3', optional: true } }],
}

/** The schema with what is passed through limited to that. */
const limited = (schema: unknown, name = ''): unknown => {
  if (Array.isArray(schema)) return schema.map((each) => limited(each, name))
  if (typeof schema !== 'object' || schema === null) return schema
  if (isPassedThrough(schema as JsonSchema)) return { anyOf: alternativesOf(schema as JsonSchema, name) }
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, part]) => [
      keyword,
      BY_NAME.has(keyword) ? eachNamed(part) : limited(part, name),
    ]),
  )
}

const BY_NAME = new Set(['properties', 'definitions'])

const eachNamed = (schemas: object): object =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, limited(schema, name)]))

const isPassedThrough = ({ type, properties, additionalProperties }: JsonSchema): boolean =>
  [type].flat().includes('object') && properties === undefined && additionalProperties === undefined

const alternativesOf = ({ type, ...rest }: JsonSchema, name: string): object[] => {
  const accepted = PASSED[name]
  // Helm's own
  if (name === 'global') return [{ enum: [{}] }]
  if (!accepted) throw new Error(`what does Kubernetes take for ${name}? Give examples of it in random-values.ts`)
  return [type].flat().map((each) => (each === 'object' ? { enum: accepted } : { ...rest, type: each }))
}
