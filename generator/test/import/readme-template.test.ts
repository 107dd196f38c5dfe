import fc from 'fast-check'
import Handlebars from 'handlebars'
import { expect, it } from 'vitest'
import { asTemplate } from '../../src/import/readme-template.ts'

const piece = fc.constantFrom(
  '{',
  '{{',
  '}}',
  '\\',
  '{{{',
  '{{!',
  '{{#if a}}',
  '{{> values}}',
  '\n',
  ' ',
  'text',
  '"',
  '~',
)

it('gives any text back when Handlebars fills it in', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(Handlebars.compile(asTemplate(text), { noEscape: true, strict: true })({})).toBe(text)
    }),
    { numRuns: 5000, seed: 1 },
  )
})
