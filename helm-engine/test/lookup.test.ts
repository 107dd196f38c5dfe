import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { bothHelms } from '../../generator/test/differential/helm.ts'
import { describeWithWasm } from '../../generator/test/kit/describe-unless.ts'
import type { Helm } from '../src/index.ts'
import { openHelm } from '../src/node/index.ts'
import { type ServedObject, startApiServer } from './api-server.ts'

const chart = (expression: string) => ({
  'Chart.yaml': 'apiVersion: v2\nname: asking\nversion: 1.0.0\n',
  'templates/all.yaml': `found: {{ ${expression} | toJson }}\n`,
})

const secret = (name: string, more: { readonly namespace?: string } = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, ...more },
})

const objects: readonly ServedObject[] = [
  { ...secret('b', { namespace: 'default' }), data: { size: 20000000, share: 0.5, text: 'NQ==' } },
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

  it('finds what both Helms find with --dry-run=server', async () => {
    const sorted = objects.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    const { url, server } = await startApiServer(sorted)
    const folder = mkdtempSync(join(tmpdir(), 'lookup-'))
    for (const [path, text] of Object.entries(ASKING)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const helms = (await bothHelms()).filter(({ isPinned }) => isPinned)
    expect(helms.length).toBeGreaterThan(0)
    const engine = await openHelm()
    for (const { name, path } of helms) {
      const args = [
        'template',
        'demo',
        folder,
        '--dry-run=server',
        '--disable-openapi-validation',
        '--kube-apiserver',
        url,
      ]
      const { stdout } = await promisify(execFile)(path, args)
      const { text } = engine.template(ASKING, { release: 'demo', helm: name === 'helm3' ? 3 : 4, lookup: objects })
      expect(text).toBe(stdout)
      expect(text).toContain('NQ==')
    }
    rmSync(folder, { recursive: true })
    server.close()
  })
})

const keyOf = ({ metadata: { name, namespace = '' } }: ServedObject): string => `${namespace}/${name}`

const ASKED = ['"default" "b"', '"other" "b"', '"" "b"', '"default" ""', '"other" ""', '"" ""', '"none" ""']

const ASKING = {
  'Chart.yaml': 'apiVersion: v2\nname: asking\nversion: 1.0.0\n',
  'templates/all.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: found }
data:
${ASKED.map((asked, at) => `  secrets-${at}: {{ lookup "v1" "Secret" ${asked} | toJson | quote }}\n`).join('')}
  namespace: {{ lookup "v1" "Namespace" "" "default" | toJson | quote }}
  in-any: {{ lookup "v1" "Namespace" "other" "default" | toJson | quote }}
  size: {{ (lookup "v1" "Secret" "default" "b").data.size | quote }}
`,
}
