/** Values of a chart that renders otherwise each time. */
export interface Values {
  /** Whom the users are. */
  users: Record<string, string>
  /** Whether pods restart with each upgrade. */
  rolls: boolean
}

export const defaults: Values = { users: {}, rolls: true }
