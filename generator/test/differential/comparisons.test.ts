import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../src/self-check/compare-documents.ts'
import { Comparisons } from './comparisons.ts'

describe('counting', () => {
  it('fails when nothing or too little was compared, or something differed', () => {
    const comparisons = new Comparisons()
    expect(() => comparisons.expectAllEqual(1)).toThrow()
    expect(() => comparisons.expectAllEqual(0)).toThrow()
    comparisons.add('first', [])
    comparisons.expectAllEqual(1)
    expect(() => comparisons.expectAllEqual(2)).toThrow()
    comparisons.add('second', compareDocuments({ a: 1 }, { a: 2 }))
    expect(() => comparisons.expectAllEqual(1)).toThrow(/second: \.a should be 1, is 2/)
  })
})
