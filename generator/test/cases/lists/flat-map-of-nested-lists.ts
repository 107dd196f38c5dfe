import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    paths: v.list
      .flatMap((i) => i.paths)
      .filter((p) => p !== 'x')
      .map((path) => ({ path })),
    all: v.list.flatMap((i) => [i.name, ...i.paths]).map((p) => `x${p}`),
    text: v.list
      .flatMap((i) => i.paths)
      .flatMap((p) => [p, p])
      .join(' '),
    // biome-ignore lint/complexity/useFlatMap: `flat` is the point
    flat: v.list.map((i) => i.paths).flat(),
    mixed: [v.hosts, ['a', v.s]].flat(),
  }
}
