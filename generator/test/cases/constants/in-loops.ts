import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    items: v.list.map((item) => {
      const id = `${item.name}-${item.port}`
      return {
        id,
        label: id,
        paths: item.paths.map((path) => {
          const url = `${id}${path}`
          return { url, again: url }
        }),
      }
    }),
  }
}
