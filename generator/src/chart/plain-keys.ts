const KEY = '__proto__'

/** Runs a chart's function where `__proto__` is a key like any other, as it is for Helm: `map[key] = value` sets it. */
export const withPlainKeys = <R>(run: () => R): R => {
  const inherited = Object.getOwnPropertyDescriptor(Object.prototype, KEY)
  Reflect.deleteProperty(Object.prototype, KEY)
  try {
    return run()
  } finally {
    if (inherited) Object.defineProperty(Object.prototype, KEY, inherited)
  }
}
