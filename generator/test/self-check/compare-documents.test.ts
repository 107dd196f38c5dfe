import { describe, expect, it } from 'vitest'
import { compareDocuments, inOneOrder } from '../../src/self-check/compare-documents.ts'

describe('comparing documents', () => {
  it('counts the order of lists and not that of keys', () => {
    expect(compareDocuments([{ a: 1, b: [1, 2] }], [{ b: [1, 2], a: 1 }])).toEqual([])
    expect(compareDocuments({ b: [1, 2] }, { b: [2, 1] })).toHaveLength(2)
  })
  it('tells absent, null, empty, text and number apart', () => {
    const unlike = [{}, { a: null }, { a: '' }, { a: {} }, { a: [] }, { a: 0 }, { a: '0' }, { a: false }]
    for (const [index, want] of unlike.entries()) {
      for (const got of unlike.slice(index + 1)) expect(compareDocuments(want, got)).toHaveLength(1)
    }
  })
  it('takes a null of the values for unset, and no other', () => {
    const got = { limits: { cpu: null }, x: null }
    expect(compareDocuments({}, got, { values: { limits: { cpu: null } } })).toEqual([
      { path: '.x', want: 'nothing', got: 'null' },
    ])
    expect(compareDocuments({ m: {} }, {}, { values: { m: {} } })).toHaveLength(1)
  })
  it('takes a map of nothing but nulls of the values for an empty one or none, and not the map around it', () => {
    const options = { values: { a: { b: { c: null } } } }
    const got = { a: { b: { c: null } } }
    expect(compareDocuments({ a: { b: {} } }, got, options)).toEqual([])
    expect(compareDocuments({ a: {} }, got, options)).toEqual([])
    expect(compareDocuments({ a: { b: {} }, x: [{}] }, { a: { b: {} }, x: [{ c: null }] }, options)).toEqual([])
    expect(compareDocuments({}, got, options)).toEqual([{ path: '.a', want: 'nothing', got: expect.any(String) }])
    expect(compareDocuments({ a: { b: 0 } }, got, options)).toEqual([{ path: '.a.b', want: '0', got: '{}' }])
  })
  it('masks checksums but not their absence', () => {
    expect(compareDocuments({ 'checksum/a': 'checksum' }, { 'checksum/a': 'e3b0' })).toEqual([])
    expect(compareDocuments({ 'checksum/a': 'checksum' }, {})).toHaveLength(1)
    expect(compareDocuments({}, { m: { 'checksum/a': 'e3b0' } }, { withoutChecksums: true })).toEqual([])
  })
  it('puts documents into one order', () => {
    const documents = [{ kind: 'B', metadata: { name: 'b' } }, { kind: 'B', metadata: { name: 'a' } }, { kind: 'A' }]
    expect(inOneOrder(documents)).toEqual([...documents].reverse())
  })
})
