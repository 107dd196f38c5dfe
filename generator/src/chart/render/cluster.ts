import { randomInt } from 'node:crypto'
import { formatted } from '../../functions/index.ts'
import type { CertificateText, ClusterContext } from '../../model/context.ts'
import { RenderError } from '../../model/render-error.ts'
import { bcrypt } from './bcrypt.ts'
import { newAuthority, selfSigned, signedBy } from './certificate.ts'

/** What stands for the cluster where charts are rendered without Helm. */
export interface ClusterOptions {
  /** What `lookup` finds: manifests, as `kubectl get -o yaml` shows them. One without a namespace is found in each. */
  readonly objects?: readonly ClusterManifest[]
  /** Makes the text of generated secrets, so that a test knows it; letters and digits by chance otherwise. */
  readonly randomText?: (length: number) => string
  /** The time of the rendering; the real one otherwise. */
  readonly now?: () => Date
  /** Makes lines of htpasswd files; real ones with a random salt otherwise, which takes a while. */
  readonly htpasswd?: ClusterContext['htpasswd']
  /** Makes generated certificates, as PEM; real ones that sign themselves otherwise. */
  readonly certificate?: ClusterContext['certificate']
  /** Makes generated authorities; real ones otherwise. */
  readonly authority?: ClusterContext['authority']
  /** Makes certificates that an authority signs; real ones otherwise. */
  readonly signedCertificate?: ClusterContext['signedCertificate']
}

/** An object of the cluster. */
export interface ClusterManifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly [field: string]: unknown
}

/** The cluster that a chart's functions and its model ask. */
export const clusterContext = ({
  objects = [],
  randomText = byChance,
  now = () => new Date(),
  htpasswd = hashed,
  certificate = selfSigned,
  authority = newAuthority,
  signedCertificate = signedBy,
}: ClusterOptions = {}): ClusterContext => ({
  lookup: (apiVersion, kind, namespace, name) =>
    objects.find(
      (one) =>
        one.apiVersion === apiVersion &&
        one.kind === kind &&
        one.metadata.name === name &&
        (one.metadata.namespace ?? namespace) === namespace,
    ),
  randomText,
  now: (layout) => formatted(now(), layout),
  htpasswd,
  certificate: onceForEach(certificate),
  authority: onceForEach(authority),
  signedCertificate: onceForEach(signedCertificate),
  newCertificate: onceRead(forAscii(certificate)),
  newAuthority: onceRead(authority),
  newSignedCertificate: onceRead(forAscii(signedCertificate)),
})

type Make<Of extends readonly unknown[]> = (...of: Of) => CertificateText

/** For other hosts, Helm makes no certificate. */
const forAscii =
  <Behind extends readonly unknown[]>(
    make: Make<[name: string, addresses: readonly string[], hosts: readonly string[], ...Behind]>,
  ): typeof make =>
  (name, addresses, hosts, ...behind) => {
    const other = hosts.find((host) => /[^\p{ASCII}]/u.test(host))
    if (other !== undefined) throw new RenderError(`a certificate for ${other}, which isn't ASCII`)
    return make(name, addresses, hosts, ...behind)
  }

/** Makes it when it's first read, as the template does where it stands in a condition. */
const onceRead =
  <Of extends readonly unknown[]>(make: Make<Of>): Make<Of> =>
  (...of) => {
    let made: CertificateText | undefined
    const once = (): CertificateText => {
      made ??= make(...of)
      return made
    }
    return {
      get Cert() {
        return once().Cert
      },
      get Key() {
        return once().Key
      },
    }
  }

/** One rendering makes one certificate of a name, however often it is read. */
const onceForEach = <Of extends readonly unknown[], Made>(make: (...of: Of) => Made): ((...of: Of) => Made) => {
  const made = new Map<string, Made>()
  return (...of) => {
    const key = JSON.stringify(of)
    const one = made.get(key) ?? make(...of)
    made.set(key, one)
    return one
  }
}

const hashed = (user: string, password: string): string => `${user}:${bcrypt(password)}`

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const byChance = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
