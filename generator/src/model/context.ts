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
  /** The texts of the chart's other files by their paths. */
  readonly Files: Readonly<Record<string, string>>
  readonly Subcharts: Readonly<Record<string, unknown>>
}
