import { describe, expect, it } from 'vitest'
import { functionNamed, toYaml } from '../../src/functions/index.ts'
import type { Type } from '../../src/model/type.ts'

const STRING: Type = { kind: 'string' }
const ASCII: Type = { kind: 'string', ascii: true }
const constant = (...values: string[]): Type => ({ kind: 'string', values })
const INTEGER: Type = { kind: 'integer' }
const COUNT: Type = { kind: 'integer', minimum: 0 }
const listOf = (item: Type): Type => ({ kind: 'list', item })

const refused = (name: string, ...types: Type[]): string | undefined => functionNamed(name).refuse?.(...types)
const refusedAsMethod = (name: string, ...types: Type[]): string | undefined =>
  functionNamed(name).refuseMethod?.(...types)

describe('arguments that are right', () => {
  it.each<[string, ...Type[]]>([
    ['trimSuffix', STRING, constant('-')],
    ['truncate', ASCII, COUNT],
    ['split', STRING, constant(',')],
    ['join', listOf(STRING), constant('')],
    ['has', listOf(constant('a', 'b')), STRING],
    ['len', listOf(INTEGER)],
    ['omit', { kind: 'map', value: STRING }, constant('a')],
    ['toJson', listOf(listOf({ kind: 'number' }))],
    ['toJson', { kind: 'map', value: { kind: 'object', fields: { a: STRING } } }],
    ['toJson', { kind: 'map', value: { kind: 'any' } }],
    ['toYaml', { kind: 'any' }],
    ['regexMatch', constant('^[a-z]+$'), STRING],
    ['semverCompare', constant('>=1.30-0, <2 || =3'), { kind: 'string', version: true }],
    ['semverCompare', constant('~1.2 || ^1.2.x'), { kind: 'string', version: true }],
    ['toString', INTEGER],
  ])('of %s are taken', (name, ...types) => {
    expect(refused(name, ...types)).toBeUndefined()
  })
})

describe('arguments that differ between JavaScript and Helm', () => {
  it.each<[string, RegExp, ...Type[]]>([
    ['trimSuffix', /may be undefined.*\?\?/, { ...STRING, optional: true }, STRING],
    ['trimSuffix', /an integer.*template literal/, INTEGER, STRING],
    ['trimSuffix', /a list, not a string/, listOf(STRING), STRING],
    ['truncate', /bytes.*pattern/, STRING, COUNT],
    ['truncate', /bytes.*pattern/, STRING, { kind: 'integer', minimum: 2_000_000, maximum: 2_000_000 }],
    ['truncate', /negative/, ASCII, INTEGER],
    ['split', /may be empty/, STRING, STRING],
    ['replace', /may be empty/, STRING, STRING, STRING],
    ['join', /not a string/, listOf(INTEGER), STRING],
    ['has', /strings and booleans/, listOf(INTEGER), INTEGER],
    ['len', /bytes/, STRING],
    ['min', /must be an integer/, { kind: 'number' }],
    ['keys', /not a map/, STRING],
    ['toJson', /its items\.a may be null/, listOf({ kind: 'object', fields: { a: { ...STRING, optional: true } } })],
    ['toYaml', /its entries may be null/, { kind: 'map', value: { ...STRING, optional: true } }],
    ['withoutSpaces', /bytes/, STRING],
    ['abbreviate', /less than 4/, ASCII, COUNT],
    ['chunk', /less than 1/, listOf(STRING), COUNT],
    ['hasKey', /counts null as a value/, { kind: 'object', fields: { a: STRING } }, constant('a')],
    ['sortAlpha', /an integer/, listOf(INTEGER)],
    ['regexReplaceAll', /\$ and \{1\}/, constant('a'), STRING, constant('$1')],
    ['regexFind', /written in the source/, STRING, STRING],
    ['regexMatch', /written in the source/, STRING, STRING],
    ['regexMatch', /look-around/, constant('a(?=b)'), STRING],
    ['regexMatch', /references to groups/, constant('(a)\\1'), STRING],
    ['regexMatch', /\\s matches other/, constant('\\s'), STRING],
    ['regexMatch', /escape differs/, constant('\\u0041'), STRING],
    ['regexMatch', /not a regular expression/, constant('a{'), STRING],
    ['regexFind', /repeat the empty string/, constant('(|a)*'), STRING],
    ['regexFindAll', /repeat the empty string/, constant('(?:a*)?'), STRING],
    ['regexSplit', /repeat the empty string/, constant('(?:\\b|a)+'), STRING],
    ['regexReplaceAllLiteral', /repeat the empty string/, constant('(a?){0,2}'), STRING, STRING],
    ['regexReplaceAll', /group 1 may match nothing/, constant('(?:(a)|b)*'), STRING, constant('${1}')],
    ['regexReplaceAll', /\$ and \{1\}/, constant('(a)'), STRING, constant('${01}')],
    ['semverCompare', />=1\.30-0/, constant('~~1.2'), STRING],
    ['semverCompare', /not be a version.*@pattern/, constant('>=1.30-0'), STRING],
    ['semverMajor', /not be a version/, STRING],
    ['semverMinor', /not be a version/, constant('1.2', 'latest')],
    ['semverPatch', /not be a version/, { ...STRING, ascii: true, simple: true }],
    ['toString', /template literal/, { kind: 'number' }],
  ])('of %s are refused: %s', (name, message, ...types) => {
    expect(refused(name, ...types)).toMatch(message)
  })
})

describe('methods of JavaScript that differ from the function', () => {
  it('refuses .trim() of text beyond ASCII', () => {
    expect(refusedAsMethod('trim', STRING)).toMatch(/trim\(…\)/)
    expect(refusedAsMethod('trim', ASCII)).toBeUndefined()
  })
  it.each(['lower', 'upper', 'truncate'])('refuses the method that is %s of text beyond ASCII', (name) => {
    expect(refusedAsMethod(name, STRING)).toMatch(new RegExp(`write ${name}\\(…\\)`))
    expect(refusedAsMethod(name, ASCII)).toBeUndefined()
  })
  it('refuses a late replacement of .replaceAll()', () => {
    expect(refusedAsMethod('replace', STRING, constant('a'), STRING)).toMatch(/replace\(…\)/)
    expect(refusedAsMethod('replace', STRING, constant('a'), constant('$&'))).toMatch(/replace\(…\)/)
    expect(refusedAsMethod('replace', STRING, constant('a'), constant('b'))).toBeUndefined()
  })
  it('refuses JSON.stringify() of text that Helm escapes', () => {
    expect(refusedAsMethod('toJson', STRING)).toMatch(/toJson\(…\)/)
    expect(refusedAsMethod('toJson', listOf(INTEGER))).toBeUndefined()
    expect(refusedAsMethod('toJson', { kind: 'map', value: INTEGER })).toMatch(/toJson\(…\)/)
  })
  it('refuses a pattern that counts characters of text beyond ASCII', () => {
    expect(refusedAsMethod('regexMatch', constant('^.$'), STRING)).toMatch(/regexMatch/)
    expect(refusedAsMethod('regexMatch', constant('^[a-z]$'), STRING)).toBeUndefined()
    expect(refusedAsMethod('regexMatch', constant('^[.]\\.$'), STRING)).toBeUndefined()
    expect(refusedAsMethod('regexMatch', constant('[^a]'), ASCII)).toBeUndefined()
  })
  it('refuses a dot of text that may have a line end, and characters that are two without flags', () => {
    expect(refusedAsMethod('regexMatch', constant('^.$'), ASCII)).toMatch(/regexMatch/)
    expect(refusedAsMethod('regexMatch', constant('^.$'), { ...ASCII, simple: true })).toBeUndefined()
    expect(refusedAsMethod('regexMatch', constant('^😀?$'), ASCII)).toMatch(/regexMatch/)
  })
})

it('fails at characters that Helm loses in YAML', () => {
  expect(() => toYaml({ a: ['x\u0085'] })).toThrow(/U\+0085 in .*"a"/)
})
