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

type Data = Readonly<Record<'ca.crt' | 'tls.crt' | 'tls.key', string>>
/** The data of the Secrets by their names, and what the webhooks trust. */
type Rendered = { readonly secrets: Readonly<Record<string, Data>>; readonly bundles: readonly (string | undefined)[] }
type Documents = readonly Readonly<Record<string, unknown>>[]
type Manifest = {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly data: Data
  readonly webhooks: readonly { readonly clientConfig: { readonly caBundle?: string } }[]
}

const release = { name: 'demo' }

let folder: string
let generated: GeneratedChart
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signed-'))
  generated = await generateChart(join(import.meta.dirname, 'signed'))
  writeChart(folder, generated.files)
})
afterAll(() => rmSync(folder, { recursive: true }))

const partsOf = (documents: Documents): Rendered => {
  const all = documents as unknown as readonly Manifest[]
  const secrets = all.filter(({ kind }) => kind === 'Secret')
  return {
    secrets: Object.fromEntries(secrets.map(({ metadata, data }) => [metadata.name, data])),
    bundles: all.flatMap(({ webhooks = [] }) => webhooks.map(({ clientConfig }) => clientConfig.caBundle)),
  }
}

const byHelm = async (helm: Helm, run: HelmRun = {}): Promise<Rendered> => {
  const result = await spawnHelm(helm, folder, run)
  if (!result.ok) throw new Error(result.message)
  return partsOf([...readManifests(result.text).values()].flat() as Documents)
}

const objectOf = ([name, data]: [string, object]) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: {
    name,
    namespace: 'default',
    labels: { 'app.kubernetes.io/managed-by': 'Helm' },
    annotations: { 'meta.helm.sh/release-name': 'demo', 'meta.helm.sh/release-namespace': 'default' },
  },
  data,
})

/** What Helm renders where the cluster holds some Secrets. */
const upgradedByHelm = (helm: Helm, held: Rendered['secrets']): Promise<Rendered> =>
  inTemporaryFolder(async (temporary) => {
    const objects = Object.entries(held).map(objectOf)
    const paths = objects.map((one) => [`/api/v1/namespaces/default/secrets/${one.metadata.name}`, one])
    const api = await serveKubernetesApi(temporary, Object.fromEntries(paths))
    const args = ['--dry-run=server', '--kubeconfig', api.kubeconfig, '--disable-openapi-validation']
    return byHelm(helm, { args }).finally(api.close)
  })

const parsed = (base64: string | undefined): X509Certificate => new X509Certificate(Buffer.from(base64 ?? '', 'base64'))

/** All Secrets and bundles fit each other, so that clients which trust a bundle take the server's certificate. */
const expectToAgree = ({ secrets, bundles }: Rendered): void => {
  const [authority, own] = [secrets['demo-authority'], secrets['demo-own']]
  expect(bundles).toEqual([authority?.['tls.crt'], own?.['tls.crt']])
  expect(parsed(authority?.['tls.crt']).ca).toBe(true)
  for (const part of ['server', 'client']) {
    const data = secrets[`demo-${part}`]
    expect(data?.['ca.crt']).toBe(authority?.['tls.crt'])
    const certificate = parsed(data?.['tls.crt'])
    expect(certificate.checkIssued(parsed(data?.['ca.crt']))).toBe(true)
    expect(certificate.verify(parsed(data?.['ca.crt']).publicKey)).toBe(true)
    expect(certificate.checkPrivateKey(createPrivateKey(Buffer.from(data?.['tls.key'] ?? '', 'base64')))).toBe(true)
    expect(certificate.checkHost(`demo-${part}`)).toBe(`demo-${part}`)
    expect(certificate.ca).toBe(false)
  }
}

const clusterWith = (held: Rendered['secrets']) => ({ objects: Object.entries(held).map(objectOf) })
const only = ({ secrets }: Rendered, name: string) => ({ [name]: secrets[name] as Data })

describe.each(await bothHelms())('certificates of one authority, by $name,', (helm) => {
  it('agree with it and with the webhooks, across templates', async () => expectToAgree(await byHelm(helm)))

  it('are all what the cluster holds, once it does', async () => {
    const before = await byHelm(helm)
    expect(await upgradedByHelm(helm, before.secrets)).toEqual(before)
  })

  it('are signed by the authority that the cluster holds, and so without Helm', async () => {
    const before = await byHelm(helm)
    const held = only(before, 'demo-authority')
    const after = await upgradedByHelm(helm, held)
    expectToAgree(after)
    expect(after.secrets).toMatchObject(held)
    expect(after.secrets['demo-server']).not.toEqual(before.secrets['demo-server'])
    expectToAgree(partsOf(render(generated.chart, { release, cluster: clusterWith(held) }).manifests))
  })

  it('leave the Secret of a user to the user', async () => {
    const { secrets, bundles } = await byHelm(helm, { values: { existingSecret: 'mine' } })
    expect(Object.keys(secrets)).toEqual(['demo-authority', 'demo-client', 'demo-own'])
    expect(bundles[0]).toBeUndefined()
  })
})

describe.each(['function', 'model'])('certificates of one authority, by the %s,', (witness) => {
  const renderedWith = (cluster?: ReturnType<typeof clusterWith>): Rendered => {
    const { chart, model } = generated
    const options = { release, ...(cluster && { cluster }) }
    return partsOf((witness === 'function' ? render(chart, options) : interpret(chart, model, options)).manifests)
  }

  it('agree with it and with the webhooks, across templates', () => expectToAgree(renderedWith()))

  it('are what the cluster holds, and signed by what it holds', () => {
    const before = renderedWith()
    expect(renderedWith(clusterWith(before.secrets))).toEqual(before)
    const after = renderedWith(clusterWith(only(before, 'demo-authority')))
    expectToAgree(after)
    expect(after.secrets['demo-authority']).toEqual(before.secrets['demo-authority'])
  })
})
