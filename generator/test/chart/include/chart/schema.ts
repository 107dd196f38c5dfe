/** An image. */
export interface Image {
  /** Where it is. */
  repository: string
  /** Its tag; the chart's version without. */
  tag?: string
}

/** A host. */
export interface Host {
  /** Its name. */
  name: string
  /** The path; all of them without. */
  path?: string
}

/** Values of a chart that includes hand-written named templates. */
export interface Values {
  /** The image. */
  image: Image
  /**
   * The port.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  port: number
  /** Whether the port is open. */
  open: boolean
  /** Hosts. */
  hosts: Host[]
  /** Labels of everything. */
  commonLabels: { [key: string]: string }
  /** Annotations. */
  annotations: { [key: string]: string }
  /** Something odd, which is printed as it is. */
  text: string
}

export const defaults: Values = {
  image: { repository: 'registry.test/web' },
  port: 8080,
  open: true,
  hosts: [{ name: 'a.test' }, { name: 'b.test', path: '/b' }],
  commonLabels: { team: 'web' },
  annotations: {},
  text: '',
}
