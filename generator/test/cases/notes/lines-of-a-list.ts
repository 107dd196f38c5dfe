import type { Context } from '../values.ts'

export default ({ values: v }: Context): string[] => v.hosts.map((h) => `- ${h}`)
