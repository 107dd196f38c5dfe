import { describe, expect, it } from 'vitest'
import { functionNamed } from '../../src/functions/index.ts'
import { entryAt, entryOf, own } from '../../src/model/map.ts'
import { fieldOf } from '../../src/model/type.ts'

const OF_ALL_OBJECTS = ['constructor', 'toString', '__proto__', 'hasOwnProperty']

const call = (name: string, ...values: unknown[]): unknown =>
  (functionNamed(name).javascript as (...given: unknown[]) => unknown)(...values)

/** Everything that looks up a key by a name that a user or an author chose. */
const READERS: Readonly<Record<string, (key: string) => unknown>> = {
  own: (key) => own({}, key),
  entryOf: (key) => entryOf({}, key),
  'entryOf a list': (key) => entryOf([], key),
  entryAt: (key) => entryAt({ a: {} }, ['a', key]),
  'entryAt below nothing': (key) => entryAt({ a: null }, ['a', key, 'b']),
  fieldOf: (key) => fieldOf({ kind: 'object', fields: {} }, key),
}

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  it.each(OF_ALL_OBJECTS)('finds no %s where there is none', (key) => {
    expect(read(key)).toBeUndefined()
  })
})

it.each(OF_ALL_OBJECTS)('a file %s is empty where there is none, and not where there is one', (path) => {
  expect(call('getFile', {}, path)).toBe('')
  expect(call('getFile', Object.fromEntries([[path, Buffer.from('a')]]), path)).toBe('a')
})

it('finds an entry of a map, of a list none', () => {
  expect(own({ a: 1 }, 'a')).toBe(1)
  expect(entryOf(JSON.parse('{"__proto__": 2}'), '__proto__')).toBe(2)
  expect(entryOf(['a'], '0')).toBeUndefined()
  expect(entryOf(null, 'a')).toBeUndefined()
})
