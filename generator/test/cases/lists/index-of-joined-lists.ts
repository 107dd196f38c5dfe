import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const shards = ['base', ...v.hosts]
  return {
    behind: shards.map((name, index) => ({ name: `${index}-${name}`, isFirst: index === 0 })),
    before: [...v.hosts, 'y', 'z'].map((name, index) => `${name}:${index}`),
    between: [...v.hosts, 'm', ...v.hosts, 'n'].map((name, index) => `${index}${name}`),
    chosen: ['x', ...(v.on ? v.hosts : ['only'])].map((name, index) => `${index}${name}`),
    nested: ['x', ...v.hosts].flatMap((name, index) => v.hosts.map((host, inner) => `${name}${index}${host}${inner}`)),
    filtered: ['x', ...v.hosts].filter((_, index) => index > 1),
  }
}
