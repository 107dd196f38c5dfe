import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GeneratedChart, generateChart, interpret, render, writeChart } from '../../../src/chart/index.ts'
import { bothHelms, type Helm, type HelmRun, spawnHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'
import { serveKubernetesApi } from '../../guarantees/kubernetes-api.ts'
import { inTemporaryFolder } from '../../guarantees/subject.ts'

const CHART = join(import.meta.dirname, 'chart')
const release = { name: 'demo' }
const HELD = { 'ca.crt': btoa('authority'), 'tls.crt': btoa('certificate'), 'tls.key': btoa('key') }

type Data = typeof HELD

let folder: string
let generated: GeneratedChart
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  generated = await generateChart(CHART)
  writeChart(folder, generated.files)
})
afterAll(() => rmSync(folder, { recursive: true }))

const byHelm = async (helm: Helm, run: HelmRun = {}): Promise<Data | undefined> => {
  // only the program itself asks a cluster
  const result = await spawnHelm(helm, folder, run)
  if (!result.ok) throw new Error(result.message)
  const [secret] = [...readManifests(result.text).values()].flat() as { data: Data }[]
  return secret?.data
}

/** A certificate that clients take which trust its authority. */
const expectValid = (data: Data | undefined): void => {
  const [authority, certificate, key] = (['ca.crt', 'tls.crt', 'tls.key'] as const).map((name) =>
    Buffer.from(data?.[name] ?? '', 'base64'),
  ) as [Buffer, Buffer, Buffer]
  const parsed = new X509Certificate(certificate)
  expect(parsed.checkPrivateKey(createPrivateKey(key))).toBe(true)
  expect(parsed.verify(new X509Certificate(authority).publicKey)).toBe(true)
  const hosts = ['demo-server', 'web.example', 'other.example'].map((host) => parsed.checkHost(host) !== undefined)
  expect(hosts).toEqual([true, true, false])
  const days = (parsed.validToDate.getTime() - Date.now()) / (24 * 60 * 60 * 1000)
  expect(Math.round(days)).toBe(30)
}

const asData = (documents: readonly Readonly<Record<string, unknown>>[]): Data => documents[0]?.data as Data

describe.each(await bothHelms())('a generated certificate, by $name,', (helm) => {
  it('is valid for its hosts', async () => expectValid(await byHelm(helm)))

  it('is what the Secret in the cluster holds, once there is one', async () => {
    await inTemporaryFolder(async (temporary) => {
      const metadata = {
        name: 'demo-server',
        namespace: 'default',
        labels: { 'app.kubernetes.io/managed-by': 'Helm' },
        annotations: { 'meta.helm.sh/release-name': 'demo', 'meta.helm.sh/release-namespace': 'default' },
      }
      const secret = { apiVersion: 'v1', kind: 'Secret', metadata, data: HELD }
      const api = await serveKubernetesApi(temporary, { '/api/v1/namespaces/default/secrets/demo-server': secret })
      const args = ['--dry-run=server', '--kubeconfig', api.kubeconfig, '--disable-openapi-validation']
      await expect(byHelm(helm, { args }).finally(api.close)).resolves.toEqual(HELD)
    })
  })

  it('is not made where the user has one', async () => {
    expect(await byHelm(helm, { values: { existingSecret: 'mine' } })).toBeUndefined()
  })
})

describe('a generated certificate, without Helm,', () => {
  it('is valid for its hosts', () => {
    expectValid(asData(render(generated.chart, { release }).manifests))
    expectValid(asData(interpret(generated.chart, generated.model, { release }).manifests))
  })

  it('is what the Secret in the cluster holds, once there is one', () => {
    const metadata = { name: 'demo-server', namespace: 'default' }
    const cluster = { objects: [{ apiVersion: 'v1', kind: 'Secret', metadata, data: HELD }] }
    expect(asData(render(generated.chart, { release, cluster }).manifests)).toEqual(HELD)
    expect(asData(interpret(generated.chart, generated.model, { release, cluster }).manifests)).toEqual(HELD)
  })
})
