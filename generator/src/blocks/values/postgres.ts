import type { Port, PositiveCount } from './numbers.ts'
import type { Host } from './texts.ts'

/**
 * A name in Postgres, of a user or of a database: lower case letters, digits and underscores.
 * @minLength 1
 * @maxLength 63
 * @pattern ^[a-z_][a-z0-9_]*$
 * @example shop
 */
export type PostgresName = string

/** How a client and Postgres agree on TLS, by libpq's names. */
export type PostgresSslMode = 'disable' | 'prefer' | 'require' | 'verify-ca' | 'verify-full'

/** A Postgres outside of the release. */
export interface ExternalPostgres {
  /** DNS name or IP address. */
  host: Host
  /** Port; 5432 when unset. */
  port?: Port
  /** Whether the connection is encrypted, and what is checked; `disable` when unset. */
  sslMode?: PostgresSslMode
}

/** A cluster of the CloudNativePG operator: a primary and replicas that take over from it. */
export interface PostgresCluster {
  /** Make a Cluster; it needs the operator in the cluster. */
  enabled: boolean
  /** How many pods to run: one is the primary. */
  instances: PositiveCount
}
