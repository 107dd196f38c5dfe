import { functionNamed } from '../../functions/index.ts'
import { member } from '../../model/compose.ts'
import { builtIn } from '../../model/leaves.ts'
import type { BuiltInNode, Node } from '../../model/node.ts'
import { BOOLEAN, type Type } from '../../model/type.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { Intrinsic, type Value } from '../value.ts'
import { type ChartFiles, lateFiles } from './files.ts'

const NAME: Type = { kind: 'string', nonEmpty: true, ascii: true, simple: true }

/** Helm reads it itself, and refuses another. */
const VERSION: Type = { ...NAME, version: true }

/** Helm's spelling of a field: `Name` for `name`. */
const fields = (object: Node, types: Record<string, Type>): Record<string, Node> =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      member(object, `${name[0]?.toUpperCase()}${name.slice(1)}`, type),
    ]),
  )

/** The chart's context, known only at render time: what each function of a chart is given. */
export const lateContext = (valuesType: Type, files: ChartFiles): Value => ({
  values: builtIn('Values', valuesType),
  release: fields(of('Release'), {
    name: NAME,
    namespace: NAME,
    revision: { kind: 'integer', minimum: 1, maximum: 2 ** 31 },
    service: NAME,
    isInstall: BOOLEAN,
    isUpgrade: BOOLEAN,
  }),
  chart: fields(of('Chart'), { name: NAME, version: VERSION, appVersion: NAME, description: { kind: 'string' } }),
  capabilities: capabilities(),
  files: lateFiles(of('Files'), files),
  template: fields(of('Template'), { name: NAME, basePath: NAME }),
  subcharts: {},
  cluster: {
    lookup: method('lookup', of('Cluster')),
    randomText: method('randomText', of('Cluster')),
    certificate: method('selfSignedCertificate', of('Cluster')),
  },
})

const MAP: Type = { kind: 'map', value: { kind: 'string' } }
const of = (name: BuiltInNode['name']): Node => builtIn(name, MAP)

const method = (name: string, receiver: Node): Intrinsic =>
  new Intrinsic((args, site) => callDefinition(functionNamed(name), [receiver, ...args], site))

const capabilities = (): Record<string, Value> => {
  const kubeVersion = member(of('Capabilities'), 'KubeVersion', MAP)
  const helmVersion = member(of('Capabilities'), 'HelmVersion', MAP)
  const apiVersions = member(of('Capabilities'), 'APIVersions', { kind: 'list', item: NAME })
  return {
    kubeVersion: fields(kubeVersion, { version: VERSION, major: NAME, minor: NAME }),
    helmVersion: fields(helmVersion, { version: VERSION }),
    apiVersions: { has: method('hasApiVersion', apiVersions) },
  }
}
