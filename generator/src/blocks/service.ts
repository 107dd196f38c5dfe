import { selectorLabels } from '../author/labels.ts'
import type { Service } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { Service as ServiceValues } from './values/exposure.ts'

/**
 * The service of a part whose containers name their port `http`, with a node port for the types that have one. If the part
 * is a container in the pods of another part, `pods` is that part.
 *
 * @example
 * export default (context: Context) => service(context, web, context.values.web.service)
 * // spec:
 * //   type: {{ .Values.web.service.type | quote }}
 */
export const service = (
  context: ReleaseContext,
  part: Part,
  { type, port, nodePort }: ServiceValues,
  pods: Part = part,
): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
  spec: {
    type,
    selector: selectorLabels(context, pods.name),
    ports: [{ name: 'http', port, targetPort: 'http', ...(type !== 'ClusterIP' && { nodePort }) }],
  },
})

/**
 * A service inside the cluster, with one port that the containers name likewise. If the part is a container in the pods of
 * another part, `pods` is that part.
 *
 * @example
 * export default (context: Context) => internalService(context, { name: 'redis' }, { redis: 6379 })
 */
export const internalService = (
  context: ReleaseContext,
  part: Part,
  ports: { readonly [name: string]: number },
  pods: Part = part,
): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
  spec: {
    selector: selectorLabels(context, pods.name),
    ports: Object.entries(ports).map(([name, port]) => ({ name, port, targetPort: name })),
  },
})
