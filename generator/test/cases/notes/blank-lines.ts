import type { Context } from '../values.ts'

export default ({ values: v }: Context): string[] => [
  '',
  '  indented',
  '',
  ...(v.on ? ['on', ''] : []),
  ...(v.opt !== undefined ? [`{{ ${v.opt} }}`] : []),
  '',
  'end',
]
