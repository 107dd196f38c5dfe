import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { open, texts } = v
  return {
    name: open?.name ?? 'none',
    upper: `${open?.name ?? ''}-${texts?.label ?? texts?.name ?? 'none'}`,
    tls: open?.tls,
    secure: open?.tls ? 'yes' : 'no',
    hosts: open?.hosts?.map((host) => `www.${host}`),
    given: open?.hosts !== undefined,
    ...(open && { known: { name: open.name, ...(open.tls !== undefined && { tls: open.tls }) } }),
  }
}
