import { base64Encode } from '../functions/encodings.ts'
import { type Certificate, certificateOf } from '../functions/index.ts'
import type { Chart } from './chart.ts'
import { helper } from './helper.ts'
import type { Secret } from './manifests.ts'

/** An authority that the chart generates, which signs certificates. */
export interface GeneratedAuthority {
  /** Of the Secret: `partName(context, 'authority')`. */
  readonly name: string
  readonly labels?: { readonly [label: string]: string }
  /** The name of a Secret of the user, with `tls.crt` and `tls.key`: with it, the chart creates none. */
  readonly existing?: string
  /** The days of its validity from the first installation; ten years when unset. */
  readonly days?: number
  /** Whether the Secret outlives the release. */
  readonly keep?: boolean
}

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
  /** Who signs it: several certificates may have one authority. Without it, the certificate signs itself. */
  readonly authority?: GeneratedAuthority
}

/** The random generator, which authors can't reach otherwise. */
interface Chance {
  readonly certificate: (commonName: string, addresses: never[], hosts: readonly string[], days: number) => Certificate
  readonly authority: (commonName: string, days: number) => Certificate
  readonly signedCertificate: (
    commonName: string,
    addresses: never[],
    hosts: readonly string[],
    days: number,
    authority: Certificate,
  ) => Certificate
}

const chanceOf = ({ cluster }: Chart<unknown>): Chance => cluster as unknown as Chance

/** A certificate and its key in base64. */
type Pair = { readonly 'tls.crt': string; readonly 'tls.key': string }

/** The same, with the certificate of the authority. */
type CertificateData = { readonly [file in 'ca.crt' | 'tls.crt']?: string } & { readonly 'tls.key': string }

const TEN_YEARS = 3650

/** The data of an authority's Secret in base64: what the Secret in the cluster holds, else a new authority. */
const authorityData = helper((context: Chart<unknown>, name: string, days: number): Pair => {
  const secret = context.cluster.lookup('v1', 'Secret', context.release.namespace, name)
  const certificate = secret?.data?.['tls.crt']
  const key = secret?.data?.['tls.key']
  if (certificate && key) return { 'tls.crt': certificate, 'tls.key': key }
  const authority = chanceOf(context).authority(name, days)
  return { 'tls.crt': base64Encode(authority.Cert), 'tls.key': base64Encode(authority.Key) }
})

/** The data of a TLS Secret in base64: what the Secret in the cluster holds, else a certificate that signs itself. */
const certificateData = helper(
  (context: Chart<unknown>, name: string, hosts: readonly string[], days: number): CertificateData => {
    const secret = context.cluster.lookup('v1', 'Secret', context.release.namespace, name)
    const key = secret?.data?.['tls.key']
    if (key) return { 'ca.crt': secret.data?.['ca.crt'], 'tls.crt': secret.data?.['tls.crt'], 'tls.key': key }
    const certificate = chanceOf(context).certificate(name, [], hosts, days)
    const encoded = base64Encode(certificate.Cert)
    return { 'ca.crt': encoded, 'tls.crt': encoded, 'tls.key': base64Encode(certificate.Key) }
  },
)

/** The data of a Secret with a new certificate that an authority signs. */
const signedPair = helper(
  (context: Chart<unknown>, name: string, hosts: readonly string[], days: number, signer: Pair): CertificateData => {
    const authority = certificateOf(signer['tls.crt'], signer['tls.key'])
    const certificate = chanceOf(context).signedCertificate(name, [], hosts, days, authority)
    return {
      'ca.crt': signer['tls.crt'],
      'tls.crt': base64Encode(certificate.Cert),
      'tls.key': base64Encode(certificate.Key),
    }
  },
)

/** The data of a TLS Secret in base64: what the Secret in the cluster holds, else a certificate that an authority signs. */
const signedCertificateData = helper(
  (
    context: Chart<unknown>,
    name: string,
    hosts: readonly string[],
    days: number,
    authorityName: string,
    authorityDays: number,
  ): CertificateData => {
    const secret = context.cluster.lookup('v1', 'Secret', context.release.namespace, name)
    const key = secret?.data?.['tls.key']
    if (key) return { 'ca.crt': secret.data?.['ca.crt'], 'tls.crt': secret.data?.['tls.crt'], 'tls.key': key }
    return signedPair(context, name, hosts, days, authorityData(context, authorityName, authorityDays))
  },
)

/** What clients of a certificate trust that signs itself: what the Secret in the cluster holds, else a new one. */
const ownBundle = helper((context: Chart<unknown>, name: string, hosts: readonly string[], days: number): string => {
  const secret = context.cluster.lookup('v1', 'Secret', context.release.namespace, name)
  const held = secret?.data?.['tls.crt']
  if (held) return held
  const certificate = chanceOf(context).certificate(name, [], hosts, days)
  return base64Encode(certificate.Cert)
})

/** What clients of a certificate trust that an authority signs: what the Secret in the cluster holds, else the authority. */
const signedBundle = helper(
  (context: Chart<unknown>, name: string, authorityName: string, authorityDays: number): string => {
    const secret = context.cluster.lookup('v1', 'Secret', context.release.namespace, name)
    const held = secret?.data?.['ca.crt']
    if (held) return held
    return authorityData(context, authorityName, authorityDays)['tls.crt']
  },
)

const filesOf = (context: Chart<unknown>, certificate: GeneratedCertificate): CertificateData => {
  const { name, hosts, days = TEN_YEARS, authority } = certificate
  if (!authority) return certificateData(context, name, hosts, days)
  return signedCertificateData(
    context,
    name,
    hosts,
    days,
    authority.existing ?? authority.name,
    authority.days ?? TEN_YEARS,
  )
}

const tlsSecret = (
  { name, labels, keep }: Pick<GeneratedCertificate, 'name' | 'labels' | 'keep'>,
  data: object,
): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, labels, ...(keep && { annotations: { 'helm.sh/resource-policy': 'keep' } }) },
  type: 'kubernetes.io/tls',
  data: data as Record<string, string>,
})

/**
 * A Secret of the type `kubernetes.io/tls` with a certificate, generated once: later renderings keep what the Secret in the
 * cluster holds. It signs itself, or `authority` signs it; clients trust its `ca.crt`, which `caBundle` gives to a webhook.
 * With a Secret of the user, it returns nothing. The certificate isn't renewed; use cert-manager for that.
 *
 * Helm sees the cluster only in `helm install` and `helm upgrade`. Tools that render charts without it, such as Argo
 * CD, would generate a new certificate each time; set a Secret of your own with them.
 *
 * @example
 * export default (context: Context) =>
 *   generatedCertificate(context, { name: `${context.release.name}-server`, hosts: [`${context.release.name}-server`] })
 * // apiVersion: v1
 * // kind: Secret
 * // metadata:
 * //   name: "{{ .Release.Name }}-server"
 * // type: kubernetes.io/tls
 * // data:
 * //   {{- $hosts := list (printf "%s-server" .Release.Name) }}
 * //   {{- $name := printf "%s-server" .Release.Name }}
 * //   {{- include "hello-counter.certificateData" (dict "root" $ "name" $name "hosts" $hosts "days" 3650) | nindent 2 }}
 */
export const generatedCertificate = (context: Chart<unknown>, certificate: GeneratedCertificate): Secret | undefined =>
  certificate.existing ? undefined : tlsSecret(certificate, filesOf(context, certificate))

/**
 * The Secret of an authority, with its certificate and key, generated once and then kept. Pass the same authority to
 * `generatedCertificate` and `caBundle`: all templates of one rendering share it. With a Secret of the user, it returns
 * nothing, and that Secret signs.
 *
 * @example
 * export default (context: Context) => generatedAuthority(context, { name: `${context.release.name}-ca` })
 * // apiVersion: v1
 * // kind: Secret
 * // metadata:
 * //   name: "{{ .Release.Name }}-ca"
 * // type: kubernetes.io/tls
 * // data:
 * //   {{- $name := printf "%s-ca" .Release.Name }}
 * //   {{- include "hello-counter.authorityData" (dict "root" $ "name" $name "days" 3650) | nindent 2 }}
 */
export const generatedAuthority = (context: Chart<unknown>, authority: GeneratedAuthority): Secret | undefined =>
  authority.existing
    ? undefined
    : tlsSecret(authority, authorityData(context, authority.name, authority.days ?? TEN_YEARS))

/**
 * What clients of a generated certificate trust, in base64: the `caBundle` of a webhook or an APIService. It is always that
 * of the certificate that the Secret has; of a Secret of the user, its `ca.crt`.
 *
 * @example
 * caBundle: caBundle(context, { name: `${release.name}-server`, hosts: [`${release.name}-server`] })
 * // {{- $hosts := list (printf "%s-server" .Release.Name) }}
 * // {{- $name := printf "%s-server" .Release.Name }}
 * // caBundle: {{ include "hello-counter.ownBundle" (dict "root" $ "name" $name "hosts" $hosts "days" 3650) | quote }}
 */
export const caBundle = (context: Chart<unknown>, certificate: GeneratedCertificate): string | undefined => {
  const { name, existing, hosts, days = TEN_YEARS, authority } = certificate
  if (existing) return context.cluster.lookup('v1', 'Secret', context.release.namespace, existing)?.data?.['ca.crt']
  if (!authority) return ownBundle(context, name, hosts, days)
  return signedBundle(context, name, authority.existing ?? authority.name, authority.days ?? TEN_YEARS)
}
