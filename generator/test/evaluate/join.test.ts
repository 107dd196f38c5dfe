import { expect, test } from 'vitest'
import { evaluateSource } from '../../src/evaluate/index.ts'
import { printTemplate } from '../../src/gotemplate/index.ts'
import type { Type } from '../../src/model/type.ts'

const BOOLEAN: Type = { kind: 'boolean' }
const MOST = 40
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const valuesType: Type = {
  kind: 'object',
  fields: Object.fromEntries(numbers(MOST).map((index) => [`b${index}`, BOOLEAN])),
}

/** The length of what is emitted, in characters. */
const emitted = async (body: string): Promise<number> => {
  const { templates } = await evaluateSource(`export default ({ values: v }) => {\n${body}\n}`, { valuesType })
  return printTemplate(templates[0] as never, { chart: 'growth', helpers: [] }).length
}

const lines = (count: number, line: (index: number) => string): string => numbers(count).map(line).join('\n')

const PROGRAMS: Readonly<Record<string, (count: number) => string>> = {
  'conditions that assign': (n) =>
    `let a = 'x'\nlet b = 1\n${lines(n, (i) => `if (v.b${i}) { a = 'y${i}'; b = b + ${i} }`)}\nreturn { a, b }`,
  'conditions that add to a map': (n) =>
    `let m = { x: 1 }\n${lines(n, (i) => `if (v.b${i}) m = { ...m, y${i}: 1 }`)}\nreturn m`,
  'conditions that add to a list': (n) =>
    `let l = ['x']\n${lines(n, (i) => `if (v.b${i}) l = [...l, 'y${i}']`)}\nreturn { l }`,
  'switches that assign': (n) =>
    `let t = 'x'\n${lines(n, (i) => `switch (v.b${i}) { case true: t = t + '${i}'; break }`)}\nreturn { t }`,
  'conditions that return': (n) => `${lines(n, (i) => `if (v.b${i}) return { a: ${i} }`)}\nreturn { a: 'x' }`,
  'optional spreads': (n) => `return {\n${lines(n, (i) => `...(v.b${i} && { k${i}: ${i} }),`)}\n}`,
  'constants that are used twice': (n) =>
    `const c0 = \`\${v.b0}\`\n${lines(n, (i) => `const c${i + 1} = \`\${c${i}}-\${c${i}}\``)}\nreturn { a: c${n} }`,
}

for (const [name, program] of Object.entries(PROGRAMS)) {
  test(`${name} are emitted in proportion to their number`, async () => {
    const [ten, forty] = [await emitted(program(10)), await emitted(program(MOST))]
    expect(forty).toBeLessThan(ten * 5)
  })
}
