/** Values of a chart that others depend on. */
export interface Values {
  /** How many pods to run. */
  replicas: number
  /** What it says of itself to charts that import it. */
  size: {
    /** How many pods it has. */
    replicas: number
  }
  /** What charts import by name. */
  exports: {
    /** Values for the chart that imports them. */
    about: {
      /** What it stands for. */
      motto: string
    }
  }
}

export const defaults: Values = {
  replicas: 1,
  size: { replicas: 7 },
  exports: { about: { motto: 'first in, first out' } },
}
