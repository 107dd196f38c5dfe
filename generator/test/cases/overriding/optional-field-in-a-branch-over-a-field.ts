import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: {
      // biome-ignore lint/suspicious/noTsIgnore: TypeScript 5.9 refuses what is overwritten, and 7 takes it
      // @ts-ignore
      k: 1,
      ...(v.on ? { k: v.opt, l: 2 } : { l: v.opt }),
      ...v.map,
    },
    b: {
      // biome-ignore lint/suspicious/noTsIgnore: TypeScript 5.9 refuses what is overwritten, and 7 takes it
      // @ts-ignore
      k: 1,
      l: 1,
      ...(v.on ? { k: v.opt } : { l: v.hosts }),
    },
  }
}
