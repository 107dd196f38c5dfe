import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const compose =
    <T>(...fs: ((x: T) => T)[]) =>
    (x: T) =>
      fs.reduce((y, f) => f(y), x)
  const f = compose<string>(
    (x) => `${x}!`,
    (x) => x.toUpperCase(),
    (x) => `<${x}>`,
  )
  return { a: f(v.s) }
}
