/** What Helm gives to a template, as plain data in Helm's spelling. */
export interface HelmContext {
  readonly Values: Readonly<Record<string, unknown>>
  readonly Release: {
    readonly Name: string
    readonly Namespace: string
    readonly Revision: number
    readonly Service: string
    readonly IsInstall: boolean
    readonly IsUpgrade: boolean
  }
  /** Chart.yaml, with capitals: `Name`, `Version`, `AppVersion`, … */
  readonly Chart: Readonly<Record<string, unknown>> & {
    readonly Name: string
    readonly Version: string
    readonly AppVersion?: string
  }
  readonly Capabilities: {
    readonly KubeVersion: { readonly Version: string; readonly Major: string; readonly Minor: string }
    readonly HelmVersion: { readonly Version: string }
    readonly APIVersions: readonly string[]
  }
  /** `Name` is the template's path in the package: `chart/templates/web/service.yaml`. */
  readonly Template: { readonly Name: string; readonly BasePath: string }
  /** The chart's files by their paths. */
  readonly Files: Readonly<Record<string, Uint8Array>>
  readonly Subcharts: Readonly<Record<string, unknown>>
  readonly Cluster: ClusterContext
}

/** What a rendering learns of the cluster and of chance: the only things that two renderings may differ in. */
export interface ClusterContext {
  /** An object of the cluster; undefined where there is none. */
  readonly lookup: (apiVersion: string, kind: string, namespace: string, name: string) => unknown
  /** Letters and digits by chance. */
  readonly randomText: (length: number) => string
  /** The time of the rendering, by a layout of Go. */
  readonly now: (layout: string) => string
  /** A user and the bcrypt hash of a password, as a line of an htpasswd file. */
  readonly htpasswd: (user: string, password: string) => string
  /** A certificate that signs itself, and its key. */
  readonly certificate: (
    name: string,
    addresses: readonly string[],
    hosts: readonly string[],
    days: number,
  ) => CertificateText
  /** The certificate of an authority, and its key. */
  readonly authority: (name: string, days: number) => CertificateText
  /** A certificate that an authority signs, and its key. */
  readonly signedCertificate: (
    name: string,
    addresses: readonly string[],
    hosts: readonly string[],
    days: number,
    authority: CertificateText,
  ) => CertificateText
  /** The same, of which each call makes another one. */
  readonly newCertificate: ClusterContext['certificate']
  readonly newAuthority: ClusterContext['authority']
  readonly newSignedCertificate: ClusterContext['signedCertificate']
}

/** A certificate and its key, as PEM. */
export interface CertificateText {
  readonly Cert: string
  readonly Key: string
}
