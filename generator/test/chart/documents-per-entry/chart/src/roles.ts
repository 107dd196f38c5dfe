import { type Chart, labels, partName } from 'chartwright'
import type { Values } from '../schema.ts'
export default (context: Chart<Values>) =>
  context.values.namespaces.flatMap((namespace) => [
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: partName(context, 'watch'), namespace, labels: labels(context, 'watch') },
      rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: partName(context, 'watch'), namespace },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: partName(context, 'watch') },
      subjects: [{ kind: 'ServiceAccount', name: 'x', namespace: context.release.namespace }],
    },
  ])
