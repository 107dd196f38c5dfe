import { beforeAll, describe, expect, it } from 'vitest'
import { describeWithWasm } from '../../generator/test/kit/describe-unless.ts'
import type { Helm } from '../src/index.ts'
import { openHelm } from '../src/node/index.ts'

const chart = (expression: string) => ({
  'Chart.yaml': 'apiVersion: v2\nname: asking\nversion: 1.0.0\n',
  'templates/all.yaml': `found: {{ ${expression} | toJson }}\n`,
})

const secret = (name: string, more: object = {}) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name, ...more } })

const objects = [
  { ...secret('b', { namespace: 'default' }), data: { size: 20000000, share: 0.5 } },
  secret('a', { namespace: 'default' }),
  secret('a', { namespace: 'other' }),
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } },
]

describeWithWasm('lookup', () => {
  describe.each([3, 4] as const)('of Helm %i', (version) => {
    let helm: Helm
    beforeAll(async () => {
      helm = await openHelm()
    })
    const found = (expression: string, lookup: readonly object[] | 'none' = objects): unknown => {
      const options = { helm: version, documents: true, ...(lookup !== 'none' && { lookup }) }
      const [document] = helm.template(chart(expression), options).documents
      return (document?.value as { found: unknown } | undefined)?.found
    }
    const names = (expression: string): unknown =>
      (found(expression) as { items: { metadata: object }[] }).items.map(({ metadata }) => metadata)

    it('finds an object by its kind, namespace and name, and nothing else', () => {
      expect(found('lookup "v1" "Secret" "default" "b"')).toEqual(objects[0])
      expect(found('lookup "v1" "Secret" "other" "b"')).toEqual({})
      expect(found('lookup "v1" "Secret" "" "b"')).toEqual({})
      expect(found('lookup "v1" "ConfigMap" "default" "b"')).toEqual({})
      expect(found('lookup "v2" "Secret" "default" "b"')).toEqual({})
    })

    it('finds what has no namespace, whichever is asked for', () => {
      expect(found('lookup "v1" "Namespace" "" "default"')).toEqual(objects[3])
      expect(found('lookup "v1" "Namespace" "other" "default"')).toEqual(objects[3])
    })

    it('lists the objects of a namespace, or of all', () => {
      expect(names('lookup "v1" "Secret" "default" ""')).toEqual([
        { name: 'a', namespace: 'default' },
        { name: 'b', namespace: 'default' },
      ])
      expect(names('lookup "v1" "Secret" "" ""')).toHaveLength(3)
      expect(found('lookup "v1" "Secret" "" ""')).toMatchObject({ apiVersion: 'v1', kind: 'SecretList' })
      expect(names('lookup "v1" "ConfigMap" "" ""')).toEqual([])
    })

    it('keeps whole numbers whole', () => {
      expect(found('(lookup "v1" "Secret" "default" "b").data.size | toString')).toBe('20000000')
    })

    it('gives each rendering the objects as they were', () => {
      const changing = 'set (lookup "v1" "Secret" "default" "a") "kind" "Changed"'
      expect(found(changing)).toMatchObject({ kind: 'Changed' })
      expect(found('lookup "v1" "Secret" "default" "a"')).toMatchObject({ kind: 'Secret' })
    })

    it('finds nothing without objects, as in helm template', () => {
      expect(found('lookup "v1" "Secret" "" ""', 'none')).toEqual({})
      expect(found('lookup "v1" "Secret" "" ""')).not.toEqual({})
    })
  })
})
