import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let size = 'small'
  let extra: string[] = []
  if (v.n > 3) {
    size = 'big'
    extra = ['x']
  } else if (v.n > 0) size = 'medium'
  for (const kind of ['A', 'B']) {
    if (kind === v.kind) {
      size += kind
      continue
    }
    if (v.on) break
    extra = [...extra, kind]
  }
  return { size, extra }
}
