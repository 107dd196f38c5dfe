/** Values of the library: it has none. */
// biome-ignore lint/suspicious/noEmptyInterface: a library may need no values
export interface Values {}

export const defaults: Values = {}
