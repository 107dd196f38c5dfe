import { describe, expect, test } from 'vitest'
import type { Type } from '../../src/model/type.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import { isRefused } from './case.ts'
import { Comparisons } from './comparisons.ts'
import { filesOf, readCorpus } from './corpus.ts'
import { schemaOfType } from './schema-of-type.ts'
import { countOr, seed } from './seed.ts'
import { compareHelms, compareInterpreter } from './witnesses.ts'

const SIMPLE = { kind: 'string', ascii: true, simple: true } as const
const valuesType: Type = {
  kind: 'object',
  fields: {
    word: SIMPLE,
    filled: { ...SIMPLE, nonEmpty: true },
    kind: { kind: 'string', values: ['A', 'B'], nonEmpty: true, ascii: true, simple: true },
    text: { kind: 'string' },
    on: { kind: 'boolean' },
    port: { kind: 'integer', minimum: 1, maximum: 65_535 },
    large: { kind: 'integer', minimum: -3_000_000, maximum: 3_000_000 },
    ratio: { kind: 'number' },
    tag: { kind: 'union', of: [SIMPLE, { kind: 'integer', minimum: 0, maximum: 10_000_000 }] },
    words: { kind: 'list', item: SIMPLE },
    map: { kind: 'map', value: { kind: 'string' } },
    list: { kind: 'list', item: { kind: 'string' } },
    ports: {
      kind: 'list',
      item: { kind: 'object', fields: { port: { kind: 'integer', minimum: 1, maximum: 65_535 }, name: SIMPLE } },
    },
    tags: { kind: 'list', item: { kind: 'union', of: [SIMPLE, { kind: 'integer', minimum: 0, maximum: 10_000_000 }] } },
    free: { kind: 'any' },
  },
}
const TYPES = `import { type Chart, entries, toYaml } from 'chartwright'
interface Values { word: string; filled: string; kind: 'A' | 'B'; text: string; on: boolean; port: number; large: number; ratio: number
  tag: string | number; words: string[]; map: Record<string, string>; list: string[]; ports: { port: number; name: string }[]; tags: (string | number)[]; free: unknown }
`

/** Texts of several lines by what they show, and whether they stand on lines of their own. */
const TEXTS: Readonly<Record<string, readonly [source: string, onLines: boolean]>> = {
  'lines of words': ['`port ${v.port}\\nname ${v.word};\\n${v.on} ${v.kind} ${v.large} ${v.ratio}\\n`', true],
  'without a line break at the end': ['`a\\n${v.word}x`', true],
  'a brace before a value': ['`a {${v.port}}\\n{{ ${v.word} }}\\n}`', true],
  'a value of two kinds': ['`image ${v.tag}\\nend`', true],
  'an empty line and a blank one': ['`a\\n\\n${v.word}\\nb`', true],
  'a condition in a line': ["`a${v.on ? ` --name ${v.word}` : ''}\\n${v.on ? 'x' : 'y'}\\nend\\n`", true],
  'a value that may be the last line': ['`a\\n${v.word}`', false],
  'a value that may be blank at the end': ['`a\\n${v.filled}\\n`', false],
  'a value that the text begins with': ['`${v.word} a\\nb`', false],
  'a value with line breaks': ['`a\\n${v.text}\\nb`', false],
  'two line breaks at the end': ['`a\\n${v.port}\\n\\n`', false],
  'lines that are joined': ["['a', `b ${v.word}`, ...(v.on ? ['c', `d ${v.port}`] : []), 'e'].join('\\n')", true],
  'lines of loops': [
    "['a {', ...v.ports.map((p) => `  ${p.name}:${p.port};`), ...v.words.map((w) => `- ${w}.`), '}'].join('\\n')",
    true,
  ],
  'lines of a loop under a condition': [
    "['a', ...(v.on ? v.words.map((w) => `x${w}`) : ['none']), 'b'].join('\\n') + '\\n'",
    true,
  ],
  'a line that is one of two': ["['a', v.on ? `b ${v.word}` : 'c', 'd'].join('\\n')", true],
  'lines of which the last may be missing': ["['a', ...(v.on ? ['b'] : [])].join('\\n')", true],
  'lines of which all may be missing': ['v.ports.map((p) => `x${p.port}`).join("\\n")', true],
  'lines with an empty one before a condition': ["['a', '', ...(v.on ? ['b'] : []), 'c'].join('\\n')", true],
  'empty lines before, in and behind conditions and loops': [
    "['a', '', ...(v.on ? ['', 'b', ''] : ['']), '', ...v.ports.flatMap((p) => ['', `c ${p.name}`, '']), 'd', ''].join('\\n')",
    true,
  ],
  'lines of lists of words': ["['a', ...v.words, 'b'].join('\\n')", true],
  'lines that begin and end in conditions': [
    "[...(v.on ? ['a'] : ['b', '']), 'c', ...v.ports.map((p) => `d ${p.port}`)].join('\\n')",
    true,
  ],
  'lines of values of two kinds': ["['a', ...v.tags.map((t) => `tag=${t}`), 'b'].join('\\n')", true],
  'values of two kinds in one line': ["v.tags.map((t) => `tag=${t}`).join(',')", false],
  'lines inside of a text': [
    '`a\\n${v.ports.map((p) => `b ${p.port}`).join("\\n")}\\n\\n${v.on ? `c\\n\\n` : ""}d${v.on ? "\\n  e" : ""}\\n`',
    true,
  ],
  'lines of which the first may be empty': ["['', ...(v.on ? ['b'] : []), 'c'].join('\\n')", false],
  'lines of which the last may be blank': ["['a', ...v.words].join('\\n')", false],
  'lines of which the last may be empty': ["['a', ...(v.on ? ['b'] : ['c', ''])].join('\\n')", false],
  'lines that may all be missing, and a line break': ["v.ports.map((p) => `x${p.port}`).join('\\n') + '\\n'", false],
  'lines with values of any text': ["['a', '', ...v.list.map((w) => `x${w}`), v.text, 'b'].join('\\n')", false],
  'lines of keys that may be any': ["['a', ...entries(v.map).map(([key]) => `x${key}`), 'b'].join('\\n')", false],
  'lines of a filtered loop': ["['a', ...v.words.filter((w) => w !== 'x').map((w) => `x${w}`), 'b'].join('\\n')", true],
  'yaml after an empty line': ['`a\\n\\n${toYaml(v.map)}\\n\\nb\\n`', true],
  yaml: ['`${toYaml(v.map)}\\n`', true],
  'yaml between lines': ['`# ${v.kind}\\n${toYaml(v.free)}\\n---\\n${toYaml(v.list)}\\nend`', true],
  'yaml of a list at the end': ['`a\\n${toYaml(v.list)}\\n`', true],
  'yaml of numbers': ['`a:\\n${toYaml(v.ports)}\\n`', true],
  'yaml without a line break behind it': ['`a:\\n${toYaml(v.list)}`', false],
  'yaml inside of a line': ['`a: ${toYaml(v.words)}\\nb`', false],
}

/** Behind a key, at the end of a document, in a list, and deeper. */
const sourceOf = (text: string): string =>
  `${TYPES}export default ({ values: v }: Chart<Values>) => [{ kind: 'A', last: ${text} }, { first: ${text}, then: [${text}, { in: { deep: ${text} }, next: v.port }] }, { kind: 'C', list: [${text}] }]\n`

const sources = Object.entries(TEXTS).map(([name, [text]], index) => ({
  name,
  id: `b${index}`,
  text: sourceOf(text),
  form: 'manifest' as const,
  valuesType,
}))
const { all, understood } = await readCorpus(sources)
const random = sampleValues(schemaOfType(valuesType), { seed, count: countOr(30) }) as Record<string, unknown>[]
const least = {
  word: '',
  filled: ' ',
  kind: 'A',
  text: '',
  on: false,
  port: 1,
  large: 0,
  ratio: 0,
  tag: '',
  words: [],
  map: {},
  list: [],
  ports: [],
  tags: [],
  free: {},
}
const most = {
  ...{
    word: ' # {{ : ',
    filled: ' x ',
    kind: 'B',
    text: ' \n\n',
    on: true,
    port: 65_535,
    large: -3_000_000,
    ratio: 1e21,
    tag: 1e7,
  },
  ...{
    words: ['', ' ', '- a', '#'],
    map: { z: 'a\n\n', no: ' \nx' },
    list: ['\n\n', ' a\n'],
    ports: [
      { port: 1, name: '' },
      { port: 2, name: ' ' },
    ],
  },
  tags: ['', 1e7, ' x '],
  free: { a: { b: 1, c: [] }, 'z z': 'x\n\n\n' },
}
const values = { least, most, ...Object.fromEntries(random.map((each, index) => [`random values ${index}`, each])) }

describe('texts of several lines', () => {
  test('are all understood', () => {
    expect(all.filter(isRefused).map(({ name, error }) => `${name}: ${error.message}`)).toEqual([])
  })
  test.each(Object.entries(TEXTS))('stand on lines of their own where that is exact: %s', (name, [, onLines]) => {
    const one = understood.find((each) => each.name === name)
    const [template = ''] = one
      ? Object.entries(filesOf(one)).flatMap(([path, text]) => (path.endsWith('.yaml') ? [text] : []))
      : []
    expect(/^ *last: \|[-+]?$/m.test(template)).toBe(onLines)
  })
  test(`mean the same to the interpreter (SEED=${seed})`, () => {
    const comparisons = new Comparisons()
    compareInterpreter(understood, values, comparisons)
    comparisons.expectAllEqual(sources.length * Object.keys(values).length)
  })
  test(`mean the same to Helm 3 and Helm 4 (SEED=${seed})`, { timeout: 120_000 }, async () => {
    const comparisons = new Comparisons()
    await compareHelms(understood, values, comparisons)
    comparisons.expectAllEqual(sources.length * Object.keys(values).length * 2)
  })
})
