/**
 * Types of values that the charts of strangers have in common, where an empty text stands for nothing.
 * @module
 */
import type { DnsName, Host } from '../../../schemas/common.ts'

/**
 * A name, or nothing.
 * @maxLength 100
 * @pattern ^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$
 */
export type OptionalName = string

/**
 * A path.
 * @pattern ^/([A-Za-z0-9/._~-]*[A-Za-z0-9/])?$
 * @example /
 */
export type Path = string

/** A path that the ingress serves. */
export interface IngressPath {
  /** The path. */
  path: Path
  /** How the path is compared. */
  pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific'
}

/** A host that the ingress answers to. */
export interface IngressHost {
  /** Its name. */
  host: Host
  /** What it serves. */
  paths: IngressPath[]
}

/** A certificate of the ingress. */
export interface IngressTls {
  /** The secret that holds it. */
  secretName: DnsName
  /**
   * The hosts that it is for.
   * @minItems 1
   */
  hosts: Host[]
}
