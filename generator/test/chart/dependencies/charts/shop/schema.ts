import type { SubchartValues } from 'chartwright'
import { type Values as StoreValues, defaults as storeDefaults } from '../store/schema.ts'

/** Values of a store of this chart. */
interface Store extends StoreValues {
  /** Whether it is installed. */
  enabled: boolean
}

/** Values of a chart that has others as dependencies. */
export interface Values {
  /** Labels that a team wants, by name. */
  teamLabels: Record<string, string>
  /** Values of the store. */
  store: SubchartValues
  /** Values of another store. */
  archive: Store
  /** Values of the library. */
  common: SubchartValues
}

export const defaults: Values = {
  teamLabels: { team: 'blue' },
  store: { enabled: true, replicas: 2 },
  archive: { ...storeDefaults, enabled: false },
  common: {},
}
