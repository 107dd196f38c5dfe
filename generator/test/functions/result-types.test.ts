import { describe, expect, it } from 'vitest'
import { functionNamed } from '../../src/functions/index.ts'
import { isAscii, isSimple, type Type, typeOfConstant } from '../../src/model/type.ts'
import { FUNCTION_CASES } from './cases.ts'

const TEXT: Type = { kind: 'string', ascii: true }
const literal = (value: string): Type => typeOfConstant(value)
const PATTERN = literal('[^a]+')

/** What is known of a value of the values, without the value itself. */
const knownOf = (value: unknown): Type => {
  const type = typeOfConstant(value)
  return type.kind === 'string' ? { ...type, values: undefined } : type
}

describe('functions of ASCII texts', () => {
  it.each<[string, ...Type[]]>([
    ['lower', TEXT],
    ['upper', TEXT],
    ['truncate', TEXT, typeOfConstant(3)],
    ['trim', TEXT],
    ['trimAll', TEXT, TEXT],
    ['trimPrefix', TEXT, TEXT],
    ['trimSuffix', TEXT, TEXT],
    ['replace', TEXT, literal('_'), literal('-')],
    ['regexFind', PATTERN, TEXT],
    ['regexReplaceAll', PATTERN, TEXT, literal('-')],
    ['regexReplaceAllLiteral', PATTERN, TEXT, literal('-')],
  ])('%s gives an ASCII text', (name, ...types) => {
    expect(isAscii(functionNamed(name).result(...types))).toBe(true)
  })
  it.each<[string, ...Type[]]>([
    ['split', TEXT, literal(',')],
    ['regexSplit', PATTERN, TEXT],
    ['regexFindAll', PATTERN, TEXT],
  ])('%s gives ASCII texts', (name, ...types) => {
    const type = functionNamed(name).result(...types)
    expect(type.kind === 'list' && isAscii(type.item)).toBe(true)
  })
  it('give what is known of their results', () => {
    let compared = 0
    for (const [name, { rows }] of Object.entries(FUNCTION_CASES)) {
      const { javascript, result } = functionNamed(name)
      for (const row of rows.filter((each) => each.every((value) => typeof value === 'string'))) {
        const type = result(...row.map(knownOf))
        const given = (javascript as (...values: unknown[]) => unknown)(...row)
        if (typeof given !== 'string' || !isAscii(type)) continue
        compared++
        expect(isAscii(typeOfConstant(given)), `${name}(${JSON.stringify(row)})`).toBe(true)
        if (isSimple(type)) expect(isSimple(typeOfConstant(given)), `${name}(${JSON.stringify(row)})`).toBe(true)
      }
    }
    expect(compared).toBeGreaterThan(100)
  })
})
