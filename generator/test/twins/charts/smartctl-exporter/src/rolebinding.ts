import type { RoleBinding } from 'chartwright'
import { type Context, fullname, labels, serviceAccountName } from './helpers.ts'

export default (context: Context): RoleBinding | undefined => {
  const { create, podSecurityPolicy } = context.values.rbac
  if (!create) return undefined

  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: fullname(context), labels: labels(context) },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: podSecurityPolicy },
    subjects: [{ kind: 'ServiceAccount', name: serviceAccountName(context), namespace: context.release.namespace }],
  }
}
