/** Values of a chart that others depend on. */
export interface Values {
  /** How many pods to run. */
  replicas: number
}

export const defaults: Values = { replicas: 1 }
