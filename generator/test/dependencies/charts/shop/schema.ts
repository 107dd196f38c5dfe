import type { SubchartValues } from 'chartwright'

/** Values of a chart that has others as dependencies. */
export interface Values {
  /** Values of the store. */
  store: SubchartValues
  /** Values of another store. */
  archive: SubchartValues
}

export const defaults: Values = { store: { enabled: true, replicas: 2 }, archive: { enabled: false } }
