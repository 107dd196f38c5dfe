import type { Count, Quantity } from 'chartwright/values'

/** Values of a chart with disks of several sizes. */
export interface Values {
  /** The size of the data of both stores. */
  size: Quantity
  /** The size of logs. */
  logSize: Quantity
  /** The size of the queue, in a unit of which no double is known. */
  queueSize: Quantity
  /** A text that is a size like others, but of no disk. */
  memory: Quantity
  /** How many stores there are. */
  replicas: Count
}

export const defaults: Values = { size: '1Gi', logSize: '500M', queueSize: '1.5Gi', memory: '1Gi', replicas: 2 }
