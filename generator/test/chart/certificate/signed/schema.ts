import type { DnsName } from 'chartwright/values'

/** Values of a chart whose server has a certificate. */
export interface Values {
  /** A further name by which the server is reached. */
  host: DnsName
  /** A Secret of yours with the certificate. */
  existingSecret?: string
}

export const defaults: Values = { host: 'web.example' }
