/**
 * Part of the names of Kubernetes' objects.
 * @pattern ^[a-z0-9]([a-z0-9-]*[a-z0-9])?$
 */
export type Name = string

/** Values of the chart greeter. */
export interface Values {
  /** In place of the chart's name, in all names. */
  nameOverride?: Name
  /** In place of all that names begin with. */
  fullnameOverride?: Name
  /** Whom to greet. */
  name: string
  /**
   * The port of the service.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  port: number
  /** Settings by their names. */
  settings: Record<string, string>
  /** Where the page is found under https. */
  tls?: Tls
}

/** A certificate. */
export interface Tls {
  /** The name of the page. */
  host: string
}

export const defaults: Values = { name: 'World', port: 80, settings: { tone: 'friendly' } }
