/** Values of a chart that has files. */
export interface Values {
  /** Which script it starts with. */
  mode: 'slow' | 'fast'
}

export const defaults: Values = { mode: 'slow' }
