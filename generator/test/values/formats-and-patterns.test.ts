import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { yamlSafeJson } from '../../../helm-engine/src/yaml-safe-json.ts'
import { patternProblem } from '../../src/model/pattern.ts'
import { matchesOnlyAscii, matchesOnlySimple, matchesOnlyVersions } from '../../src/values/pattern.ts'
import { FORMATS } from '../../src/values/schema/schema-keywords.ts'
import { compileSchema } from '../../src/values/validate/validate-values.ts'
import { bothHelms } from '../differential/helm.ts'
import { printChart, printed } from './print-chart.ts'

const PATTERNS = [
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
  '^[A-Za-z0-9_][A-Za-z0-9_.-]*$',
  '^(\\d+|[^a-c]{2,3}?)$',
  '\\bword\\b',
  '^\\w+\\W\\w+$',
  '^(?:ab|cd)*$',
  'a$',
  '^$',
  '^[^/:]+:[0-9]{1,5}$',
  '^[\\x20-\\x7e]*$',
  '[\\]\\[\\\\^-]',
  '^\\/[!-~]*\\/$',
  '^[é-ü]+$',
  '^😀+$',
  '^a|b$',
  '^[^\\n]*$',
  '^[|{}().*+?$]+$',
  '^a{0}b{2,}$',
  '^[a-z&&[b]+$',
]

describe('patterns of versions', () => {
  it.each(['^v?\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}$', '^[0-9]{1,3}$', '^v\\d{1,2}[.]\\d{1,2}$'])('%s', (pattern) => {
    expect(matchesOnlyVersions(pattern)).toBe(true)
  })
  it.each(['^\\d+$', '^v?\\d{1,9}.\\d{1,9}$', '\\d{1,9}', '^\\d{1,10}$', '^\\d{0,9}$', '^\\d{1,9}|a$'])(
    'not %s',
    (pattern) => {
      expect(matchesOnlyVersions(pattern)).toBe(false)
    },
  )
})

/** Texts that tell two readers of a rule apart, and what becomes of each when a character is put in or taken out. */
const TEXTS = [
  ...[
    '',
    'a',
    'b',
    'ab',
    'abcd',
    'a-b',
    '-a',
    'a-',
    'word',
    'a word.',
    'sword',
    'é',
    'ü',
    '😀',
    '😀😀',
    'bb',
    'bbb',
    'xy',
    '12',
  ],
  ...[
    'a\n',
    '\n',
    'a\nb',
    'a\r',
    '\u2028',
    'host:80',
    'host:',
    '/a/',
    '//',
    '/ /',
    '[',
    ']',
    '\\',
    '^',
    '&&',
    '(a)',
    '$',
    '{}|',
  ],
  ...['K', 'ſ', 'İ', '\u0000', '\ufeff', '٣', 'a\u0301'],
  ...[
    '1.2.3.4',
    '01.2.3.4',
    '1.2.3',
    '1.2.3.4.5',
    '255.255.255.255',
    '256.1.1.1',
    '1..2.3',
    '-0.0.0.0',
    '1.2.3.4 ',
    '0x1.2.3.4',
    '1.2.3.04',
  ],
  ...[
    '::',
    '::1',
    '1::',
    'fe80::1%eth0',
    '::ffff:1.2.3.4',
    '1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:8:9',
    ':::',
    '1::2::3',
  ],
  ...[
    '::ffff:1.2.3.256',
    '1:2:3:4:5:6:1.2.3.4',
    '1:2:3:4:5:6:7:1.2.3.4',
    '12345::',
    'g::',
    '::1.2.3',
    '1:2',
    'FE80::A',
    ':1',
    '1:',
    '::01.2.3.4',
    '00001::',
  ],
  ...[
    '2024-02-29',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '9999-12-31',
    '2024-1-1',
    '20240101',
    '2024-01-01T00:00:00Z',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    '{00000000-0000-0000-0000-000000000000}',
    'ABCDEF01-2345-6789-abcd-ef0123456789',
  ],
  ...[
    'urn:uuid:00000000-0000-0000-0000-000000000000',
    '000000000000-0000-0000-0000-00000000',
    '00000000000000000000000000000000',
  ],
]
const mutations = TEXTS.flatMap((text) => {
  const places = [0, Math.floor(text.length / 2), text.length]
  const put = places.flatMap((at) =>
    ['0', ':', '.', '-', '\n'].map((extra) => text.slice(0, at) + extra + text.slice(at)),
  )
  return [text, ...put, text.slice(1), text.slice(0, -1)]
})
const texts = [...new Set(mutations)].filter((text) => Buffer.from(text).toString() === text)

const rules: Readonly<Record<string, object>> = {
  ...Object.fromEntries(Object.entries(FORMATS).map(([format, pattern]) => [format, { format, pattern }])),
  ...Object.fromEntries(PATTERNS.map((pattern, index) => [`p${index}`, { pattern }])),
}
const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, { type: 'array', items: { type: 'string', ...rule } }]),
  ),
}
const chart = printChart({ schema: JSON.stringify(schema) })
afterAll(() => chart.remove())

/** The places at which Helm finds something wrong: `/ipv4/3`. */
const placesIn = (message: string): string[] =>
  [...message.matchAll(/at '(\/\w+\/\d+)'/g)].map((match) => match[1] ?? '')

describe('formats and patterns', () => {
  it('mean the same for ajv and both Helms', async () => {
    const values = Object.fromEntries(Object.keys(rules).map((name) => [name, texts]))
    const validate = compileSchema(schema)
    expect(validate(values)).toBe(false)
    const ours = [...new Set(validate.errors?.map(({ instancePath }) => instancePath))].sort()
    const file = join(chart.folder, 'given.json')
    writeFileSync(file, yamlSafeJson(values))
    for (const helm of await bothHelms()) {
      const result = await printed(helm, chart.folder, ['-f', file])
      if (!('message' in result)) throw new Error('Helm found nothing wrong')
      const theirs = [...new Set(placesIn(result.message))].sort()
      const told = (places: string[]): string[] =>
        places.map((place) => place.replace(/\/(\d+)$/, (_, index) => ` ${JSON.stringify(texts[Number(index)])}`))
      expect(told(theirs.filter((place) => !ours.includes(place)))).toEqual([])
      expect(told(ours.filter((place) => !theirs.includes(place)))).toEqual([])
    }
    expect(texts.length * Object.keys(rules).length - ours.length).toBeGreaterThan(1000)
    expect(ours.length).toBeGreaterThan(1000)
  })

  it.each(PATTERNS)('takes the pattern %s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined()
  })

  it.each([
    ['^(?=a)b$', 'look-around'],
    ['^(?!a)b$', 'look-around'],
    ['(?<=a)b', 'look-around'],
    ['(?i)a', 'flags'],
    ['(?<name>a)', 'named groups'],
    ['(a)\\1', 'back-references'],
    ['^.*$', 'write a class in place of "."'],
    ['\\s', 'list the white space'],
    ['[\\s]', 'list the white space'],
    ['[[:alpha:]]', '[:names:]'],
    ['[]', 'empty brackets'],
    ['\\p{L}', 'write the character itself'],
    ['\\u00e9', 'write the character itself'],
    ['\\A', 'write the character itself'],
    ['a{1001}', 'more than 1000 times'],
    ['a**', 'not a regular expression'],
    ['(a', 'not a regular expression'],
    ['[z-a]', 'not a regular expression'],
    ['a{,3}', 'not a regular expression'],
  ])('refuses the pattern %s', (pattern, why) => {
    expect(patternProblem(pattern)).toContain(why)
  })

  it('knows which patterns match ASCII only', () => {
    const ascii = ['^[a-z]+$', '^\\d{3}(-\\w)?$', '^(a|b)$', '^[\\x20-\\x7e]*$']
    const others = ['[a-z]+', '^[^a]+$', '^é$', '^a|b$', '^\\D$', '^[\\W]$', '^[a-\\xff]$', '^(a)', '^(^a$|b)$|c$']
    expect(ascii.filter((pattern) => !matchesOnlyAscii(pattern))).toEqual([])
    expect(others.filter(matchesOnlyAscii)).toEqual([])
  })

  it('knows which patterns match only what stands between double quotes as it is', () => {
    const simple = ['^[a-z]+$', '^\\d{3}(-\\w)?$', '^(?:a|b)\\b *$', '^[ !#-Z~]*$', "^'x'$", '^\\.\\/\\[\\{$']
    const others = ['^"$', '^\\\\$', '^[\\x20-\\x7e]*$', '^/[!-~]*$', '^a\\n$', '^[\\t]$', '^\\x22$', '^[^a]$', '[a-z]']
    expect(simple.filter((pattern) => !matchesOnlySimple(pattern))).toEqual([])
    expect(others.filter(matchesOnlySimple)).toEqual([])
  })
})
