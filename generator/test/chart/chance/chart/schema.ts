/** Values of a chart that renders otherwise each time. */
export interface Values {
  /** The passwords of users by their names. */
  users: Record<string, string>
  /** Of the administrator. */
  password: string
  /** Whether pods restart with each upgrade. */
  rolls: boolean
}

export const defaults: Values = { users: {}, password: 'secret', rolls: true }
