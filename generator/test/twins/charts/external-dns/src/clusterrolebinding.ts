import type { ClusterRoleBinding, RoleBinding } from 'chartwright'
import { type Context, fullname, hasGatewaySources, labels, namespace, serviceAccountName } from './helpers.ts'

const subjects = (context: Context) => [
  { kind: 'ServiceAccount', name: serviceAccountName(context), namespace: namespace(context) },
]

const viewer = (context: Context): RoleBinding | ClusterRoleBinding => {
  const { namespaced, sourceNamespace } = context.values

  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: namespaced ? 'RoleBinding' : 'ClusterRoleBinding',
    metadata: {
      name: `${fullname(context)}-viewer`,
      ...(namespaced && { namespace: sourceNamespace }),
      labels: labels(context),
    },
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: namespaced ? 'Role' : 'ClusterRole',
      name: fullname(context),
    },
    subjects: subjects(context),
  }
}

const namespaces = (context: Context): ClusterRoleBinding => {
  const name = `${fullname(context)}-namespaces`

  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name, labels: labels(context) },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: subjects(context),
  }
}

const gateway = (context: Context): RoleBinding => {
  const name = `${fullname(context)}-gateway`

  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name, namespace: context.values.gatewayNamespace, labels: labels(context) },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: subjects(context),
  }
}

export default (context: Context): (RoleBinding | ClusterRoleBinding)[] => {
  const { gatewayNamespace, namespaced, rbac } = context.values
  if (!rbac.create) return []
  const further = gatewayNamespace ? gateway(context) : namespaces(context)
  return [viewer(context), ...(namespaced && hasGatewaySources(context) ? [further] : [])]
}
