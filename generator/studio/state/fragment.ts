import type { RenderSettings } from '../engine/protocol.ts'

/** What a link to the page carries. */
export interface Linked {
  readonly values: string
  readonly settings: RenderSettings
}

/** How a chart is rendered at first. */
export const DEFAULT_SETTINGS: RenderSettings = {
  helm: 4,
  release: 'my-release',
  namespace: 'default',
  kubeVersion: '',
  lookup: '',
}

/** The values and settings in the fragment of an address. */
export const readFragment = (fragment: string): Linked => {
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  return {
    values: given.get('values') ?? '',
    settings: {
      helm: given.get('helm') === '3' ? 3 : 4,
      release: given.get('release') ?? DEFAULT_SETTINGS.release,
      namespace: given.get('namespace') ?? DEFAULT_SETTINGS.namespace,
      kubeVersion: given.get('kubernetes') ?? DEFAULT_SETTINGS.kubeVersion,
      lookup: given.get('lookup') ?? DEFAULT_SETTINGS.lookup,
    },
  }
}

/** The fragment of values and settings; empty for the chart as it is. */
export const writeFragment = ({
  values,
  settings: { helm, release, namespace, kubeVersion, lookup },
}: Linked): string => {
  const entries: readonly (readonly [name: string, value: string, usual: string])[] = [
    ['helm', String(helm), '4'],
    ['release', release, DEFAULT_SETTINGS.release],
    ['namespace', namespace, DEFAULT_SETTINGS.namespace],
    ['kubernetes', kubeVersion, ''],
    ['lookup', lookup, ''],
    ['values', values, ''],
  ]
  const given = entries.filter(([, value, usual]) => value !== usual)
  const parameters = new URLSearchParams(given.map(([name, value]): [string, string] => [name, value]))
  return parameters.size === 0 ? '' : `#${parameters}`
}
