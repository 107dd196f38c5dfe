import type { Count } from 'chartwright/values'

/** The web servers. */
export interface Web {
  /** How many there are.
   * @renamedFrom webserver.replicas carry
   */
  replicas: Count
  /** How loud they are.
   * @renamedFrom volume carry
   */
  loudness?: number
}

/** Values of a chart whose values were renamed. */
export interface Values {
  /** Whom to greet.
   * @renamedFrom welcome carry
   */
  greeting: string
  /** Whether they sing.
   * @renamedFrom webserver.sings carry
   */
  sings: boolean
  /** The web servers. */
  web: Web
  /** Not carried over.
   * @renamedFrom age
   */
  years: Count
}

export const defaults: Values = { greeting: 'World', sings: true, web: { replicas: 2 }, years: 3 }
