import type { Context } from './helpers.ts'

export default ({ values: { name, tls } }: Context): string[] =>
  tls && name === 'Nobody' ? ['name: Nobody has no certificate. Remove tls, or greet somebody.'] : []
