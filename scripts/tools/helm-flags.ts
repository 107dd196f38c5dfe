import pins from './versions.json' with { type: 'json' }

const helm3 = 'helm.sh/helm/v3'
const helm4 = 'helm.sh/helm/v4'

/**
 * The Kubernetes 1.x that the released Helm 3 of a version renders for, which its Makefile takes from `client-go`:
 * Helm 3.18 has that of 1.33, and each minor version the next. A plain build says 1.20.
 */
export const kubernetesMinorOf = (version: string): number => Number(version.split('.')[1]) + 15

/** What the Makefile of Helm 3 sets when it builds. */
export const helm3Flags = (version: string): string[] => [
  `-X ${helm3}/internal/version.version=v${version}`,
  ...['pkg/lint/rules', 'pkg/chartutil'].flatMap((folder) => [
    `-X ${helm3}/${folder}.k8sVersionMajor=1`,
    `-X ${helm3}/${folder}.k8sVersionMinor=${kubernetesMinorOf(version)}`,
  ]),
]

/** What the Makefile of Helm 4 sets when it builds; it asks `client-go` for its version itself. */
export const helm4Flags = (version: string): string[] => [`-X ${helm4}/internal/version.version=v${version}`]

/** What an engine is built with that has both. */
export const engineFlags = (): string[] => [...helm3Flags(pins.helm3.pinned), ...helm4Flags(pins.helm4.pinned)]
