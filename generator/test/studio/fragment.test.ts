import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS, readFragment, writeFragment } from '../../studio/state/fragment.ts'

const linked = fc.record({
  values: fc.string({ unit: 'grapheme' }),
  settings: fc.record({
    helm: fc.constantFrom(3 as const, 4 as const),
    release: fc.string({ minLength: 1 }),
    namespace: fc.string({ minLength: 1 }),
    kubeVersion: fc.constantFrom('', '1.30', '&values=x'),
    lookup: fc.string({ unit: 'grapheme' }),
  }),
})

it('a link gives back what it was made of', () => {
  fc.assert(
    fc.property(linked, (given) => {
      expect(readFragment(writeFragment(given))).toEqual(given)
    }),
    { seed: 1, numRuns: 300 },
  )
})

it('a chart as it is has a link without a fragment', () => {
  expect(writeFragment({ values: '', settings: DEFAULT_SETTINGS })).toBe('')
})

it.each(['', '#', '#%', '#helm=99', '#values', 'values=%ZZ', '#a=b#c'])('any fragment can be read: %j', (fragment) => {
  expect(readFragment(fragment).settings.helm).toBe(4)
})
