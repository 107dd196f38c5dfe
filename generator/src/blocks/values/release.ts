import type { NetworkPolicy } from './exposure.ts'
import type { ImagePullSecret } from './images.ts'
import type { Seconds } from './numbers.ts'
import type { ServiceAccount } from './pods.ts'
import type { DnsLabel } from './texts.ts'

/** What the values of every chart have: names, labels, the account, and what all pods share. */
export interface ReleaseValues {
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
  /** Takes the place of the chart's name in the names of all resources; the chart's name is used when unset. */
  nameOverride?: DnsLabel
  /** What the names of all resources begin with; made of the release's and the chart's name when unset. */
  fullnameOverride?: DnsLabel
  /** The account of the pods towards the cluster's API. */
  serviceAccount: ServiceAccount
  /** Seconds after which the pods of a node that is lost are started on others. */
  tolerationSeconds: Seconds
  /** Who may talk to the pods. */
  networkPolicy: NetworkPolicy
}

/** What a chart's `defaults` say of `ReleaseValues`: an account without rights, no NetworkPolicy. */
export const releaseDefaults: ReleaseValues = {
  imagePullSecrets: [],
  serviceAccount: { create: true, annotations: {} },
  tolerationSeconds: 300,
  networkPolicy: { enabled: false },
}
