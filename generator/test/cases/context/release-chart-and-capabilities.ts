import type { Context } from '../values.ts'

export default ({ release, chart, capabilities }: Context) => {
  return {
    name: release.name,
    revision: release.revision,
    first: release.isInstall,
    version: `${chart.name}-${chart.version}`,
    api: capabilities.apiVersions.has('v1/Unknown'),
    service: release.service,
  }
}
