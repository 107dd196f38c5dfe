import type { NodePort, Port } from './numbers.ts'
import type { DnsLabel, DnsName, Duration, SiteHost, UrlPath } from './texts.ts'

/** How a service is reached: from inside the cluster, through a port of each node, or through an address of its own. */
export type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer'

/** How a part is reached. */
export interface Service {
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: ServiceType
  /** Port on which the service answers. */
  port: Port
  /** Port on each node, for the types NodePort and LoadBalancer; the cluster chooses one when unset. */
  nodePort?: NodePort
}

/** A host and path at which an ingress controller serves the application. */
export interface Ingress {
  /** Make an Ingress; it needs an ingress controller in the cluster. */
  enabled: boolean
  /** Ingress class; the cluster's default class when unset. */
  className?: DnsName
  /** Annotations, by name: what the controller wants to know. */
  annotations: Record<string, string>
  /** Host that it answers to; any host when unset. */
  host?: SiteHost
  /** Path that it answers to, with all below it. */
  path: UrlPath
  /** Secret with the certificate for the host; plain HTTP when unset. */
  tlsSecretName?: DnsName
}

/** A host and path that a Gateway sends here: the Gateway API's way to the application. */
export interface HttpRoute {
  /** Make an HTTPRoute; it needs the Gateway API in the cluster. */
  enabled: boolean
  /** Name of the Gateway. */
  gateway: DnsName
  /** Namespace of the Gateway; the release's when unset. */
  gatewayNamespace?: DnsLabel
  /** Listener of the Gateway; all of them when unset. */
  gatewayListener?: DnsName
  /** Host that it answers to; any host of the Gateway when unset. */
  host?: SiteHost
  /** Path that it answers to, with all below it. */
  path: UrlPath
}

/** What Prometheus reads. */
export interface ServiceMonitor {
  /** Make a ServiceMonitor; it needs the Prometheus operator in the cluster. */
  enabled: boolean
  /** Time from one reading to the next. */
  interval: Duration
  /** Labels by which a Prometheus finds it, by name. */
  labels: Record<string, string>
}

/** Who may talk to the pods. */
export interface NetworkPolicy {
  /** Make NetworkPolicies, which let in only what the release needs. The cluster's network must support them. */
  enabled: boolean
}
