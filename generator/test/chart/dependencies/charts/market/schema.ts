import type { SubchartValues } from 'chartwright'

/** Values of a chart whose dependencies are switched by tags and conditions, and give it values. */
export interface Values {
  /** Switches of the chart's own. */
  features: {
    /** Whether there is an archive. */
    archive: boolean
  }
  /** Values of the store, which a tag switches. */
  store: SubchartValues
  /** Values of a queue, which two tags switch, or a value that is not among the defaults. */
  queue: SubchartValues
  /** Values of an archive, which a value of the chart switches. */
  archive: SubchartValues
  /** What the store says of itself. */
  told?: {
    /** How many pods it has. */
    replicas: number
  }
  /** What the store exports. */
  motto?: string
}

export const defaults: Values = {
  features: { archive: false },
  store: {},
  queue: { replicas: 3 },
  archive: {},
}
