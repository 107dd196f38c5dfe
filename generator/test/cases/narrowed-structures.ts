import { chart } from './more-structures.ts'

/** A tagged union, narrowed by a comparison in every place where one can stand. */
export const narrowedStructures: Readonly<Record<string, string>> = {
  'a tagged union, narrowed inside a text': chart(
    `return { a: v.shape?.kind === 'circle' ? \`\${v.shape.radius}/x\` : 'n' }`,
  ),
  'a tagged union, narrowed by &&': chart(
    `return { a: v.shape && v.shape.kind === 'square' && v.shape.side > 1 ? 'big' : 'small', b: v.shape?.kind === 'square' && v.shape.side }`,
  ),
  'a tagged union, narrowed by === and !== of a constant': chart(`const s = v.shape
if (!s) return undefined
return { a: s.kind === 'circle' ? \`\${s.radius}/x\` : \`\${s.side}-\${s.label ?? 'none'}\`, b: s.kind !== 'circle' || s.radius > 3, c: s.kind !== 'circle' ? s.side : s.radius + 1, d: [s.kind === 'circle' ? s.radius : 0], e: s.kind === 'square' ? (s.label ?? 'x') + 'y' : 'z' }`),
  'a tagged union, narrowed after an early return': chart(`if (v.shape?.kind !== 'circle') return { n: 1 }
return { r: \`\${v.shape.radius}\` }`),
  'a tagged union, narrowed in a function':
    chart(`const f = (s: NonNullable<Values['shape']>) => s.kind === 'circle' ? \`c\${s.radius}\` : \`s\${s.side}\`
return { a: v.shape ? f(v.shape) : 'none', b: v.shape && f(v.shape) }`),
  'a tagged union, narrowed by a constant that is a test': chart(`const isCircle = v.shape?.kind === 'circle'
return { a: v.shape && isCircle ? 'c' : 'd', b: typeof v.tag === 'string' ? \`\${v.tag}x\` : \`\${v.tag ?? 0}\` }`),
  'a tagged union, narrowed in a text within a text': chart(
    `return { a: \`pre-\${v.shape?.kind === 'circle' ? v.shape.radius : 'none'}\`, b: v.shape?.kind === 'square' ? \`\${v.shape.label ?? v.shape.side}\` : undefined, c: v.shape?.kind === 'circle' ? { r: v.shape.radius, ...(v.shape.radius > 1 && { big: true }) } : {} }`,
  ),
}
