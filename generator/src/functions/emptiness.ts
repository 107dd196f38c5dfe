/** Whether Helm calls a value empty: undefined, null, false, 0, an empty string, list or map. */
export const isEmptyValue = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return !value
  if (Array.isArray(value)) return value.length === 0
  return Object.values(value).every((each) => each === undefined)
}
