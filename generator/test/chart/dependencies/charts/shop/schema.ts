import type { SubchartValues } from 'chartwright'

/** Values of a chart that has others as dependencies. */
export interface Values {
  /** Labels that a team wants, by name. */
  teamLabels: Record<string, string>
  /** Values of the store. */
  store: SubchartValues
  /** Values of another store. */
  archive: SubchartValues
  /** Values of the library. */
  common: SubchartValues
}

export const defaults: Values = {
  teamLabels: { team: 'blue' },
  store: { enabled: true, replicas: 2 },
  archive: { enabled: false },
  common: {},
}
