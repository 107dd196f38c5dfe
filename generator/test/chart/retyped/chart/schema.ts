import type { Count } from 'chartwright/values'

/** A server. */
export interface Server {
  /** Its name. */
  name: string
  /** Its weight.
   * @retyped string write a number such as 2
   */
  weight: Count
}

/** Where something is kept. */
export interface Store {
  /** Its folder, which has a description that is long enough for the type to be worth sharing among many values. */
  folder: string
  /** Its size, which has a description that is long enough for the type to be worth sharing among many values. */
  size: string
}

/** Values of a chart whose values had other types. */
export interface Values {
  /** Whom to greet.
   * @retyped string write a list of names,
   * such as [Ada, Bob].
   */
  names: string[]
  /** Settings.
   * @retyped array write a map: each name with its value
   */
  settings: Record<string, string>
  /** Servers. */
  servers: Server[]
  /** Where they are kept.
   * @retyped string write store.folder for what was store
   */
  store: Store
  /** Where copies are kept.
   * @retyped string write copies.folder for what was copies
   */
  copies?: Store
  /** How loud they are.
   * @retyped boolean write 1 for true, and quiet for false
   */
  loudness?: Count | 'quiet'
}

export const defaults: Values = {
  names: ['World'],
  settings: { tone: 'friendly' },
  servers: [],
  store: { folder: '/data', size: '1Gi' },
}
