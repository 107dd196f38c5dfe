/** An image. */
export interface Image {
  /** Where it is. */
  repository: string
  /** Its tag; the chart's version without. */
  tag?: string
}

/** From outside. */
export interface Ingress {
  /** The host. */
  host: string
  /** The class. */
  className?: string
}

/** Another host. */
export interface Host {
  /** Its name. */
  name: string
  /** The path; all of them without. */
  path?: string
}

/** Values of a chart whose templates are typed and hand-written. */
export interface Values {
  /** The image. */
  image: Image
  /**
   * How many pods.
   * @asType integer
   * @minimum 0
   */
  replicas: number
  /**
   * The port.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  port: number
  /** From outside. */
  ingress?: Ingress
  /** Other hosts. */
  hosts: Host[]
  /** Annotations. */
  annotations: { [key: string]: string }
  /** A name of its own. */
  fullnameOverride?: string
}

export const defaults: Values = {
  image: { repository: 'registry.test/web' },
  replicas: 1,
  port: 80,
  hosts: [],
  annotations: {},
}
