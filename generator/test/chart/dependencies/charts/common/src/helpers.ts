import { type Chart, entries, helper, trimSuffix, truncate } from 'chartwright'

/** The name of a part, which Kubernetes takes. */
export const partName = helper(({ release }: Chart<unknown>, part: string): string => `${release.name}-${part}`)

/** The address of a part in the cluster. */
export const address = helper(
  (context: Chart<unknown>, part: string, scheme?: 'http' | 'https'): string =>
    `${scheme ?? 'http'}://${partName(context, part)}.${context.release.namespace}.svc`,
)

/** The labels of a part, with those that a team wants besides. */
export const labels = helper((context: Chart<unknown>, part: string, more: Record<string, string>) => ({
  ...more,
  'app.kubernetes.io/instance': context.release.name,
  'app.kubernetes.io/component': part,
}))

/** The arguments of a server, in one text. */
export const flags = helper(
  (_context: Chart<unknown>, settings: Record<string, string>, verbose: boolean): string =>
    `${entries(settings)
      .map(([name, value]) => `--${name}=${value}`)
      .join(' ')}${verbose ? ' --verbose' : ''}`,
)

/** The release's name, shortened. */
export const shortName = helper(({ release }: Chart<unknown>): string => trimSuffix(truncate(release.name, 20), '-'))
