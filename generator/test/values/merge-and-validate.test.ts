import { describe, expect, it } from 'vitest'
import {
  type JsonMap,
  mergeValues,
  overlayProblems,
  typedValues,
  validateValues,
  valueProblems,
  withoutNulls,
} from '../../src/values/index.ts'
import { richModel } from './rich.ts'

const model = richModel()
const problems = (given: JsonMap): string[] =>
  valueProblems(model, mergeValues(model.defaults, given)).map(({ path, message }) => `${path}: ${message}`)

describe('merging values', () => {
  it('merges maps and replaces lists', () => {
    expect(mergeValues({ a: { b: 1, c: [1, 2] } }, { a: { c: [3] } }, { a: { d: 4 } })).toEqual({
      a: { b: 1, c: [3], d: 4 },
    })
  })
  it('takes a default away by null, also a whole map', () => {
    expect(mergeValues({ a: 1, b: { c: 1, d: 2 }, e: {} }, { a: null, b: { c: null }, e: null })).toEqual({
      b: { d: 2 },
    })
  })
  it('keeps null where there is no default', () => {
    expect(mergeValues({ m: {} }, { x: null, m: { y: null } })).toEqual({ x: null, m: { y: null } })
    expect(withoutNulls({ x: null, m: { y: null, l: [null] } })).toEqual({ m: { l: [null] } })
  })
  it('takes keys that all objects of JavaScript have for what they are in the values', () => {
    const odd = JSON.parse('{"constructor": null, "__proto__": null, "toString": {"a": 1}}') as JsonMap
    expect(Object.entries(mergeValues({}, {}, odd))).toEqual(Object.entries(odd))
    expect(mergeValues({ constructor: 'a', toString: 'b' } as unknown as JsonMap, { x: 1 })).toEqual({
      constructor: 'a',
      toString: 'b',
      x: 1,
    })
  })
  it('lets a later overlay set what an earlier one took away', () => {
    expect(mergeValues({ a: { b: 1, c: 2 } }, { a: null }, { a: { b: 3 } })).toEqual({ a: { b: 3, c: 2 } })
  })
  it('changes none of its arguments', () => {
    const defaults = { a: { b: 1 } }
    mergeValues(defaults, { a: { b: 2 } })
    expect(defaults).toEqual({ a: { b: 1 } })
  })
})

describe('values as their interface types them', () => {
  it('are without nulls, but for what is passed through', () => {
    const given = {
      host: null,
      tuning: { workers: null },
      affinity: { a: null },
      second: { seconds: 1, counted: 'both', memory: null },
    }
    expect(typedValues(model, given)).toEqual({
      tuning: {},
      affinity: { a: null },
      second: { seconds: 1, counted: 'both' },
    })
  })
  it('have numbers for decimals that came as texts, and only for these', () => {
    expect(typedValues(model, { factor: '1.5', ratio: '0', text: '1.5', tag: '10' })).toEqual({
      factor: 1.5,
      ratio: 0,
      text: '1.5',
      tag: '10',
    })
  })
})

describe('what is wrong with values', () => {
  it.each<[string, JsonMap, string[]]>([
    ['nothing', {}, []],
    [
      'a misspelt key',
      { tuning: { worker: 1 } },
      ["tuning.worker: this value doesn't exist; did you mean tuning.workers?"],
    ],
    [
      'an unknown key',
      { first: { zzzzzzzz: 1 } },
      ["first.zzzzzzzz: this value doesn't exist; the values here are seconds, memory, counted"],
    ],
    [
      'a key of a map',
      { labels: { 'a.b': 1 } },
      ['labels.a\\.b: must be a string, but is 1: put it in quotes, or use --set-string instead of --set'],
    ],
    ['a text for a number', { port: '80' }, ['port: must be a whole number, but is "80": remove the quotes']],
    ['a number that is too large', { port: 70000 }, ['port: must be at most 65535, but is 70000']],
    ['another word', { mode: 'On' }, ['mode: must be one of "on", "off", but is "On"']],
    ['a wrong text', { host: 'A' }, ['host: must match ^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$, but is "A"']],
    ['what is needed and taken away', { text: null }, ['text: this value is required']],
    ['null in a map', { labels: { a: null } }, ["labels.a: must be a string, but is null: this value can't be unset"]],
    ['an item of a list', { names: ['a', 'B'] }, ['names.1: must match ^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$, but is "B"']],
    [
      'a tag',
      { tag: true },
      ['tag: must be a string or a whole number, but is true: put it in quotes, or use --set-string instead of --set'],
    ],
    ['a renamed value', { welcome: 'x' }, ['welcome: renamed, set greeting instead']],
    ['a former name', { welcome: 5 }, ['welcome: renamed, set greeting instead']],
    [
      'a chosen alternative',
      { storage: { kind: 'folder', size: 'x' } },
      [
        "storage.size: this value doesn't exist; the values here are kind, path",
        'storage.path: this value is required',
      ],
    ],
    [
      'no word of an alternative',
      { storage: { kind: 'disk' } },
      ['storage.kind: must be one of "claim", "folder", but is "disk"'],
    ],
    ['no alternative', { storage: 5 }, ['storage: must be a map, but is 5']],
    [
      'an optional interface',
      { second: { seconds: 0, counted: 'both' } },
      ['second.seconds: must be at least 1, but is 0'],
    ],
  ])('is told for %s', (_, given, expected) => {
    expect(problems(given).sort()).toEqual(expected.sort())
  })

  it('is told at once', () => {
    const given = mergeValues(model.defaults, { port: 0, tuning: { worker: 1 }, text: null })
    expect(() => validateValues(model, given)).toThrow(
      [
        'The values are invalid:',
        '  text: this value is required',
        '  port: must be at least 1, but is 0',
        "  tuning.worker: this value doesn't exist; did you mean tuning.workers?",
      ].join('\n'),
    )
  })

  it('leaves out what an overlay need not set', () => {
    expect(overlayProblems(model, { first: { seconds: 5 } })).toEqual([])
    expect(overlayProblems(model, { first: { second: 5 } })).toHaveLength(1)
  })
})
