import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const secure = v.list
    .filter((i) => i.tls)
    .map((i) => {
      const url = `https://${i.name}:${i.port}`
      return { url, again: url, name: i.name }
    })
  return {
    a: secure.map((one) => ({
      name: one.name,
      url: one.url,
      peers: secure.filter((other) => other.name !== one.name).map((other) => `${one.url} ${other.url} ${other.again}`),
    })),
    deep: secure.map((x) =>
      secure
        .map((y) =>
          secure
            .filter((z) => z.url !== y.url)
            .map((z) => `${x.name}${y.name}${z.name}`)
            .join(','),
        )
        .join(';'),
    ),
  }
}
