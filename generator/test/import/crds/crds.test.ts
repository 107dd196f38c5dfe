import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { crdsInText, readCrds, writeCrdTypes } from '../../../src/import/index.ts'
import type { Backup, BackupSpec, BackupStatus, StoreBackup } from './resources.golden.ts'

const DEFINITIONS = join(import.meta.dirname, 'definitions')

describe('custom resource definitions become types:', () => {
  test('an interface for each object of each version that is served', async () => {
    const { source, resources } = writeCrdTypes(readCrds(DEFINITIONS))
    await expect(source).toMatchFileSnapshot('resources.golden.ts')
    expect(resources).toEqual([
      { apiVersion: 'example.com/v1', kind: 'Backup', type: 'Backup' },
      { apiVersion: 'example.com/v1beta1', kind: 'Backup', type: 'BackupV1beta1' },
      { apiVersion: 'store.example.com/v1', kind: 'Backup', type: 'StoreBackup' },
      { apiVersion: 'example.com/v1', kind: 'Anything', type: 'Anything' },
    ])
  })

  test('the same of a file and of its text', () => {
    const file = join(DEFINITIONS, 'backup.yaml')
    expect(crdsInText(readFileSync(file, 'utf8'), 'standard input')).toEqual(readCrds(file))
  })

  test('the types take what the cluster takes', () => {
    const spec: BackupSpec = {
      store: 'nfs',
      mode: '',
      ratio: null,
      size: '1Gi',
      volumes: [{ name: 'a', 'match-labels': { x: ['a', 'b'] } }],
      options: { any: [1] },
      anything: 1,
      hooks: { before: 'sync', after: 2 },
      template: { apiVersion: 'v1', kind: 'Pod', metadata: { labels: { a: 'b' } }, spec: {} },
      before: null,
      after: { path: 'YQ==' },
    }
    const backup: Backup = { apiVersion: 'example.com/v1', kind: 'Backup', metadata: { name: 'nightly' }, spec }
    const status: BackupStatus = { phase: 'Done' }
    const store: StoreBackup = {
      apiVersion: 'store.example.com/v1',
      kind: 'Backup',
      metadata: { name: 'a' },
      url: 'https://example.com',
    }
    expect([backup, status, store]).toHaveLength(3)
  })

  test('and nothing else', () => {
    const wrong = (): BackupSpec => ({
      // @ts-expect-error no string
      store: 1,
      // @ts-expect-error none of the words
      mode: 'half',
    })
    // @ts-expect-error no field
    const unknown = (): BackupSpec => ({ store: 'nfs', mode: 'full', stoer: 'nfs' })
    const labels = (): BackupSpec => ({
      store: 'nfs',
      mode: 'full',
      // @ts-expect-error no word of the list
      volumes: [{ name: 'a', 'match-labels': { x: ['c'] } }],
    })
    // @ts-expect-error what an object inside of another is
    const template = (): BackupSpec => ({ store: 'nfs', mode: 'full', template: { kind: 'Pod' } })
    // @ts-expect-error users write no status
    const status = (backup: Backup): object => backup.status
    expect([wrong, unknown, labels, template, status]).toHaveLength(5)
  })
})

describe('what defines no resource is refused:', () => {
  test.each([
    ['kind: Pod', 'input has no CustomResourceDefinition\n  Give what defines a custom resource.'],
    ['', 'input has no CustomResourceDefinition'],
    ['a: [', "input:1:5 This isn't valid YAML"],
    ['a: 1\n---\nb: *c\n', "input:1:1 This isn't valid YAML: Unresolved alias"],
  ])('%j', (text, message) => {
    expect(() => crdsInText(text, 'input')).toThrow(message)
  })
})
