import type { Certificate } from '../functions/chance/random.ts'
import { base64Encode } from '../functions/encodings.ts'
import type { Chart } from './chart.ts'
import { helper } from './helper.ts'
import type { Secret } from './manifests.ts'

/** A certificate that the chart generates. */
export interface GeneratedCertificate {
  /** Of the Secret: `partName(context, 'server')`. */
  readonly name: string
  readonly labels?: { readonly [label: string]: string }
  /** The name of a Secret of the user: with it, the chart creates none. */
  readonly existing?: string
  /** The host names of the server: `['web', 'web.shop.svc']`. */
  readonly hosts: readonly string[]
  /** The days of its validity from the first installation; ten years when unset. */
  readonly days?: number
  /** Whether the Secret outlives the release. */
  readonly keep?: boolean
}

/** The random generator, which authors can't reach otherwise. */
interface Chance {
  readonly certificate: (commonName: string, addresses: never[], hosts: readonly string[], days: number) => Certificate
}

/** The certificate of the authority, the certificate that it signed, and its key, in base64. */
type CertificateData = { readonly [file in 'ca.crt' | 'tls.crt']?: string } & { readonly 'tls.key': string }

/** The data of a TLS Secret in base64: what the Secret in the cluster holds, else a certificate that signs itself. */
const certificateData = helper(
  (context: Chart<unknown>, name: string, hosts: readonly string[], days: number): CertificateData => {
    const secret = context.cluster.lookup('v1', 'Secret', context.release.namespace, name)
    const key = secret?.data?.['tls.key']
    if (key) return { 'ca.crt': secret.data?.['ca.crt'], 'tls.crt': secret.data?.['tls.crt'], 'tls.key': key }
    const certificate = (context.cluster as unknown as Chance).certificate(name, [], hosts, days)
    const encoded = base64Encode(certificate.Cert)
    return { 'ca.crt': encoded, 'tls.crt': encoded, 'tls.key': base64Encode(certificate.Key) }
  },
)

/**
 * A Secret of the type `kubernetes.io/tls` with a self-signed certificate, generated once: later renderings keep what the
 * Secret in the cluster holds. Clients trust its `ca.crt`. With a Secret of the user, it returns nothing. The certificate
 * isn't renewed; use cert-manager for that, or if a webhook needs the authority.
 *
 * Helm sees the cluster only in `helm install` and `helm upgrade`. Tools that render charts without it, such as Argo
 * CD, would generate a new certificate each time; set a Secret of your own with them.
 *
 * @example
 * export default (context: Context) =>
 *   generatedCertificate(context, { name: `${context.release.name}-server`, hosts: [context.values.host] })
 * // apiVersion: v1
 * // kind: Secret
 * // metadata:
 * //   name: "{{ .Release.Name }}-server"
 * // type: kubernetes.io/tls
 * // data:
 * //   {{- $name := printf "%s-server" .Release.Name }}
 * //   {{- include "hello-counter.certificateData" (dict "root" $ "name" $name "hosts" (list .Values.host) "days" 3650) | nindent 2 }}
 */
export const generatedCertificate = (
  context: Chart<unknown>,
  certificate: GeneratedCertificate,
): Secret | undefined => {
  const { name, labels, existing, hosts, days = 3650, keep } = certificate
  if (existing) return undefined
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, labels, ...(keep && { annotations: { 'helm.sh/resource-policy': 'keep' } }) },
    type: 'kubernetes.io/tls',
    data: certificateData(context, name, hosts, days) as Record<string, string>,
  }
}
