/** Values of a chart for tests of what restarts pods. */
export interface Values {
  /** What the web servers say. */
  greeting: string
  /** Whether there is a Secret. */
  secret: boolean
  /** The token in the Secret; without one there is no Secret. */
  token?: string
  /** The name of a ConfigMap that the user made. */
  existing?: string
  /** Whether the pods read the rules. */
  reads: boolean
  /** Whether there are rules. */
  rules: boolean
  /** Whether there is a second one in the template of the rules. */
  more: boolean
  /** Files of the rules that are mounted one by one. */
  files: string[]
  /** The password; generated when unset. */
  password?: string
  /** Annotations of the pods. */
  podAnnotations: Record<string, string>
}

export const defaults: Values = {
  greeting: 'Hello',
  secret: false,
  reads: false,
  rules: false,
  more: false,
  files: [],
  podAnnotations: {},
}
