import { toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { open, texts, free } = v
  return {
    size: open?.size,
    text: texts?.other ?? 'none',
    free: free?.name,
    quoted: free?.['a'] ?? 'none',
    given: free?.b !== undefined,
    list: [...(open?.size !== undefined ? [open.size] : [])],
    other: open?.label ?? open?.deep ?? { none: true },
    by: v.texts?.[v.s] ?? 'nothing',
    late: v.free?.[v.s],
    is:
      typeof free?.b === 'string'
        ? `text ${free.b}`
        : typeof free?.b === 'number'
          ? 'number'
          : Array.isArray(free?.b)
            ? free.b.length
            : 'else',
    json: toJson(free ?? {}),
    yaml: free?.d !== undefined ? toYaml(free.d) : 'none',
  }
}
