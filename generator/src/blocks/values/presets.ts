import type { PodSecurityContext, SecurityContext } from './kubernetes.ts'

/** A pod that passes Pod Security "restricted", run by a user of this id. */
export const restrictedPod = (id: number): PodSecurityContext => ({
  runAsNonRoot: true,
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  seccompProfile: { type: 'RuntimeDefault' },
})

/** A container that passes Pod Security "restricted" and writes to its volumes only. */
export const restrictedContainer: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
}
