import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { yamlString } from '../../src/gotemplate/text/scalar.ts'
import { yamlText } from '../../src/values/yaml/yaml-lines.ts'
import { SHARP_TEXTS } from '../functions/sharp-texts.ts'

const SMALL = [
  '~',
  'y',
  'n',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'false',
  'null',
  'nan',
  '.nan',
  'inf',
  '-.inf',
  'infinity',
]
const WORDS = SMALL.flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
const NUMBERS = ['1', '-1', '1.5', '1e3', '0x1F', '0o7', '017', '0b1', '1_000', '12:30', '2024-01-01', '.5', '+1']
const TEXTS = [...WORDS, ...NUMBERS, ...SHARP_TEXTS.filter((text) => !text.includes('{{'))]

/** Everything that decides whether a text of YAML stands in quotes. */
const WRITERS = { yamlText, yamlString }

describe.each(Object.entries(WRITERS))('what %s writes', (_name, write) => {
  it.each(['1.1', '1.2'] as const)('is the same text for YAML %s', (version) => {
    const read = (text: string): unknown => parse(write(text), { version })
    expect(TEXTS.filter((text) => read(text) !== text)).toEqual([])
  })
  it('has each word in quotes that some reader takes for something else', () => {
    expect(WORDS.filter((word) => write(word) !== JSON.stringify(word))).toEqual([])
  })
})
