import { expect, it } from 'vitest'
import { DocumentValues, documentsOf, keyed, resourcesOf } from '../../studio/engine/resources.ts'

const TEXT = `---
# Source: shop/templates/a.yaml
kind: ConfigMap
metadata: {name: a}
data:
  text: |
    ---
    # Source: x
  on: 0755
---
# Source: shop/charts/kid/templates/b.yaml
kind: Job
metadata: {generateName: b-}
`

const read = (text: string) => keyed(new DocumentValues().read(documentsOf(text), []))

it('documents are told apart by their templates, whatever stands in them', () => {
  expect(documentsOf(TEXT).map(({ source }) => source)).toEqual(['templates/a.yaml', 'charts/kid/templates/b.yaml'])
  expect(documentsOf('')).toEqual([])
})

it('they are read as Helm reads YAML, and only once', () => {
  const values = new DocumentValues()
  expect(values.isEmpty).toBe(true)
  const first = values.read(documentsOf(TEXT), [])
  expect(first[0]?.value).toMatchObject({ data: { true: 493 } })
  values.keep(first)
  expect(values.read(documentsOf(TEXT), [])[0]?.value).toBe(first[0]?.value)
  expect(values.read(documentsOf(TEXT.replace('0755', '1')), [])[0]?.value).toMatchObject({ data: { true: 1 } })
})

it('what is no YAML is a document all the same', () => {
  const [resource] = resourcesOf(read('---\n# Source: c/templates/a.yaml\na: [\n'), undefined)
  expect(resource).toMatchObject({ kind: 'Document', name: '', text: 'a: [' })
})

it('manifests that differ, are new and are gone are told by kind, namespace and name', () => {
  const one = (name: string, size: number) =>
    `---\n# Source: c/templates/a.yaml\nkind: K\nmetadata: {name: ${name}}\nsize: ${size}\n`
  const found = resourcesOf(
    read(one('a', 2) + one('b', 1) + one('new', 1)),
    read(one('a', 1) + one('b', 1) + one('gone', 1)),
  )
  expect(found.map(({ name, change }) => `${name} ${change}`)).toEqual([
    'a changed',
    'b same',
    'new added',
    'gone removed',
  ])
  expect(found[0]?.lines).toEqual({ added: [2], removed: [{ before: 2, lines: ['size: 1'] }] })
})

it('two manifests of one name stay two', () => {
  const twice = '---\n# Source: c/templates/a.yaml\nkind: K\nmetadata: {name: a}\n'.repeat(2)
  expect(new Set(resourcesOf(read(twice), undefined).map(({ key }) => key)).size).toBe(2)
})
