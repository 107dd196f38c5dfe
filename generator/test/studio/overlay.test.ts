import fc from 'fast-check'
import ts from 'typescript'
import { expect, it } from 'vitest'
import type { ValueMap } from '../../studio/values/json.ts'
import { overlaySource } from '../../studio/values/overlay.ts'

/** What a source exports. */
const exported = (source: string): unknown => {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS },
  })
  expect(diagnostics).toEqual([])
  const exports: Record<string, unknown> = {}
  new Function('exports', outputText)(exports)
  return exports.default
}

it('an overlay is the source that an author would write', () => {
  expect(
    overlaySource({ web: { replicas: 3, 'a/b': "it's" }, hosts: ['x'], none: null, empty: {} }, 'shop.ts'),
  ).toBe(`import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/shop.ts'

export default {
  web: {
    replicas: 3,
    'a/b': 'it\\'s',
  },
  hosts: [
    'x',
  ],
  none: null,
  empty: {},
} satisfies Overlay<Values>
`)
})

it('an overlay exports the values that it was made of', () => {
  const values = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { maxKeys: 4, noNullPrototype: true })
  fc.assert(
    fc.property(values, (given) => {
      const source = overlaySource(given as ValueMap, 'shop.ts')
      expect(JSON.stringify(exported(source))).toBe(JSON.stringify(given))
    }),
    { seed: 1, numRuns: 200 },
  )
})
