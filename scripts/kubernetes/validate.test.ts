import { describe, expect, it } from 'vitest'
import { validateManifests, validateYaml } from './validate.ts'

const container = { name: 'web', image: 'registry/web:1', ports: [{ containerPort: 8080 }] }

/** A valid Deployment, with fields added to its spec and its container. */
const deployment = (spec: object = {}, extra: object = {}): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ ...container, ...extra }] } },
    ...spec,
  },
})

const messageFor = async (manifest: object): Promise<string> => {
  const problems = await validateManifests([manifest])
  expect(problems).toHaveLength(1)
  return problems[0]?.message ?? ''
}

describe('a valid manifest', () => {
  it('has no problems', async () => {
    expect(await validateManifests([deployment({ replicas: 3 })])).toEqual([])
  })

  it('may write quantities and ports as numbers or as text', async () => {
    const numbers = { resources: { limits: { cpu: 1, memory: '64Mi' } }, livenessProbe: { httpGet: { port: 8080 } } }
    const texts = { resources: { limits: { cpu: '0.5', memory: '1e9' } }, livenessProbe: { httpGet: { port: 'http' } } }
    expect(await validateManifests([deployment({}, numbers), deployment({}, texts)])).toEqual([])
  })

  it('may be a custom resource that charts offer', async () => {
    const monitor = { selector: { matchLabels: { app: 'web' } }, endpoints: [{ port: 'http', interval: '30s' }] }
    const route = { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] }
    const manifests = [
      { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: { name: 'web' }, spec: monitor },
      { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'web' }, spec: route },
    ]
    expect(await validateManifests(manifests)).toEqual([])
  })
})

describe('an invalid manifest', () => {
  it('has a field that nobody knows', async () => {
    expect(await messageFor(deployment({}, { imagePullpolicy: 'Always' }))).toBe(
      "at '/spec/template/spec/containers/0': additional properties 'imagePullpolicy' not allowed",
    )
  })

  it.each([
    ['a text for a number', deployment({ replicas: '3' }), "at '/spec/replicas': got string, want integer"],
    ['a float for an integer', deployment({ replicas: 1.5 }), "at '/spec/replicas': got number, want integer"],
    ['null', deployment({ replicas: null }), "at '/spec/replicas': got null, want integer"],
    [
      'a number for a text',
      deployment({}, { env: [{ name: 'A', value: 1 }] }),
      "/env/0/value': got number, want string",
    ],
    ['no image name', deployment({}, { name: undefined }), "containers/0': missing property 'name'"],
    ['no quantity', deployment({}, { resources: { limits: { cpu: 'much' } } }), "'much' does not match pattern"],
    ['a number that is too large', deployment({ replicas: 2 ** 40 }), "at '/spec/replicas': maximum"],
    ['no selector', deployment({ selector: undefined }), "at '/spec': missing property 'selector'"],
    ['an unknown kind', { apiVersion: 'v1', kind: 'Deploiment' }, 'could not find schema for Deploiment'],
    ['an unknown version', { ...deployment(), apiVersion: 'apps/v3' }, 'could not find schema for Deployment'],
  ])('has %s', async (_, manifest, message) => {
    expect(await messageFor(manifest)).toContain(message)
  })

  it('has a field that the oldest Kubernetes lacks', async () => {
    const pod = { containers: [container], hostnameOverride: 'web' }
    const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: pod }
    expect(await messageFor(manifest)).toBe(
      "in Kubernetes 1.30, at '/spec': additional properties 'hostnameOverride' not allowed",
    )
  })

  it('has a kind that the oldest Kubernetes lacks', async () => {
    const manifest = { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', metadata: { name: 'more' } }
    expect(await messageFor(manifest)).toContain('in Kubernetes 1.30, could not find schema for ServiceCIDR')
  })

  it('has a key twice', async () => {
    const { problems } = await validateYaml('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  name: b\n')
    expect(problems[0]?.message).toContain('key "name" already set in map')
  })

  it('is named among valid ones', async () => {
    const wrong = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'wrong' }, data: { size: 1 } }
    const problems = await validateManifests([deployment(), wrong, deployment()])
    expect(problems).toEqual([{ manifest: 'ConfigMap wrong', message: "at '/data/size': got number, want string" }])
  })
})

it('does not pass when there is nothing to validate', async () => {
  await expect(validateManifests([])).rejects.toThrow('a check of nothing proves nothing')
  expect(await validateYaml('# only a comment\n')).toEqual({ validated: 0, problems: [] })
})
