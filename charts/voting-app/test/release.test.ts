import { testChart } from 'chartwright/testing'
import { describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/voting-app.ts'
import existingSecret from '../src/values/existing-secret.ts'
import externalPostgres from '../src/values/external-postgres.ts'
import externalRedis from '../src/values/external-redis.ts'
import twoPods from '../src/values/two-pods.ts'

const { render: demo } = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })
type Given = Parameters<typeof demo>[0]

const pages = ['vote', 'worker', 'result'] as const
const deployment = (part: string, values?: Given) => demo(values).find('Deployment', `demo-voting-app-${part}`)
const container = (part: string, values?: Given) => deployment(part, values)?.spec.template.spec?.containers[0]
const environment = (part: string, values?: Given) =>
  Object.fromEntries(
    container(part, values)?.env?.map(({ name, value, valueFrom }) => [name, value ?? valueFrom]) ?? [],
  )
const from = (name: string) => ({ secretKeyRef: { name, key: 'password' } })
const nameOf = (manifest: object): string => (manifest as { metadata: { name: string } }).metadata.name
const names = (kind: string, values?: Given) =>
  demo(values)
    .manifests.filter((manifest) => manifest.kind === kind)
    .map(nameOf)

describe('the images', () => {
  it.each(pages)('of %s follow image.tag', (part) => {
    expect(container(part)?.image).toBe(`ghcr.io/chartwright/${part}:before`)
    expect(container(part, { image: { tag: 'after' } })?.image).toBe(`ghcr.io/chartwright/${part}:after`)
  })

  it('of one part may be another', () => {
    const values = { image: { tag: 'after' }, worker: { image: { tag: 'next' } } }
    expect(container('worker', values)?.image).toBe('ghcr.io/chartwright/worker:next')
    expect(container('vote', values)?.image).toBe('ghcr.io/chartwright/vote:after')
  })
})

describe('the number of pods', () => {
  it.each(pages)('of %s is left to the autoscaler, where there is one', (part) => {
    const values: Given = { [part]: { autoscaling: { enabled: true, maxReplicas: 7 } } }
    expect(deployment(part)?.spec).toHaveProperty('replicas')
    expect(deployment(part, values)?.spec).not.toHaveProperty('replicas')
    const scaler = demo(values).find('HorizontalPodAutoscaler', `demo-voting-app-${part}`)
    expect(scaler?.spec).toMatchObject({ maxReplicas: 7, scaleTargetRef: { name: `demo-voting-app-${part}` } })
  })
})

describe('the options of the poll', () => {
  const given = (values?: Given) => demo(values).find('ConfigMap', 'demo-voting-app-poll')?.data

  it('are those of the images when none are given', () => {
    expect(given()).toEqual({})
  })

  it('are those that are given', () => {
    expect(given({ poll: { optionA: 'Tea' } })).toEqual({ OPTION_A: 'Tea' })
    expect(given({ poll: { optionA: 'Tea', optionB: 'Coffee' } })).toEqual({ OPTION_A: 'Tea', OPTION_B: 'Coffee' })
  })

  it('reach both pages', () => {
    const reference = [{ configMapRef: { name: 'demo-voting-app-poll' } }]
    expect([container('vote')?.envFrom, container('result')?.envFrom]).toEqual([reference, reference])
  })
})

describe('the layouts', () => {
  it('default gives each part its own pods, with claims for what is stored', () => {
    expect(names('Deployment').sort()).toEqual(pages.map((part) => `demo-voting-app-${part}`).sort())
    for (const part of ['redis', 'postgres']) {
      const [claim] = demo().find('StatefulSet', `demo-voting-app-${part}`)?.spec.volumeClaimTemplates ?? []
      expect(claim?.spec?.resources?.requests).toEqual({ storage: '1Gi' })
    }
  })

  it('two-pods has two, which store all in themselves', () => {
    expect(names('Deployment', twoPods).sort()).toEqual(['demo-voting-app-results', 'demo-voting-app-voter'])
    expect([names('StatefulSet', twoPods), names('Job', twoPods)]).toEqual([[], []])
    const pod = deployment('results', twoPods)?.spec.template.spec
    expect(pod?.volumes).toContainEqual({ name: 'db-data', emptyDir: {} })
    expect(pod?.hostAliases).toEqual([{ ip: '127.0.0.1', hostnames: ['db'] }])
    expect(deployment('voter', twoPods)?.spec.template.spec?.hostAliases).toEqual([
      { ip: '127.0.0.1', hostnames: ['redis'] },
    ])
  })

  it('have the pages at the same ports of the nodes', () => {
    for (const values of [{}, twoPods])
      for (const [part, nodePort] of [['vote', 30000] as const, ['result', 30001] as const])
        expect(demo(values).find('Service', `demo-voting-app-${part}`)?.spec).toMatchObject({
          type: 'NodePort',
          ports: [{ port: 80, nodePort }],
        })
  })

  it('two-pods refuses stores from outside', () => {
    expect(() => demo({ ...externalRedis, layout: 'two-pods' })).toThrow(/redis\.external: layout two-pods stores/)
  })
})

describe('the ports of the nodes', () => {
  it('are left out of a service that has none', () => {
    const [port] =
      demo({ vote: { service: { type: 'ClusterIP' } } }).find('Service', 'demo-voting-app-vote')?.spec?.ports ?? []
    expect(port).not.toHaveProperty('nodePort')
  })
})

describe('passwords', () => {
  it('are made by the chart, and stay with the claims they open', () => {
    for (const part of ['redis', 'postgres'])
      expect(demo().find('Secret', `demo-voting-app-${part}`)?.metadata?.annotations).toMatchObject({
        'helm.sh/resource-policy': 'keep',
      })
  })

  it('are read from secrets that are there, and none is made', () => {
    expect(names('Secret', existingSecret)).toEqual([])
    const { REDIS_PASSWORD, PGPASSWORD } = environment('worker', existingSecret)
    expect([REDIS_PASSWORD, PGPASSWORD]).toEqual([from('redis-password'), from('postgres-password')])
  })
})

describe('stores from outside', () => {
  it('Redis takes the place of the own one', () => {
    expect(names('StatefulSet', externalRedis)).toEqual(['demo-voting-app-postgres'])
    for (const part of ['vote', 'worker'])
      expect(environment(part, externalRedis)).toMatchObject({
        REDIS_HOST: 'redis.example.com',
        REDIS_PORT: '6379',
        REDIS_PASSWORD: from('redis-password'),
      })
  })

  it('Postgres takes the place of the own one, for the migration too', () => {
    expect(names('StatefulSet', externalPostgres)).toEqual(['demo-voting-app-redis'])
    const access = { PGHOST: 'postgres.example.com', PGSSLMODE: 'require', PGPASSWORD: from('postgres-password') }
    for (const part of ['worker', 'result']) expect(environment(part, externalPostgres)).toMatchObject(access)
    const job = demo(externalPostgres).find('Job')?.spec?.template.spec?.containers[0]
    expect(job?.env).toContainEqual({ name: 'PGHOST', value: 'postgres.example.com' })
  })

  it('Postgres may be at its usual port, and ask for no TLS', () => {
    const values = { postgres: { external: { host: 'postgres.example.com' }, auth: { password: 'theirs' } } }
    const { PGSSLMODE, ...others } = environment('worker', values)
    expect(others).toMatchObject({ PGPORT: '5432', PGPASSWORD: from('demo-voting-app-postgres') })
    expect(PGSSLMODE).toBeUndefined()
  })

  it('without a password are asked without one', () => {
    const postgres = { external: { host: 'postgres.example.com' } }
    expect(environment('worker', { postgres })).not.toHaveProperty('PGPASSWORD')
    const { env } = container('vote', { redis: { external: { host: 'redis.example.com' } } }) ?? {}
    expect(env?.map(({ name }) => name)).not.toContain('REDIS_PASSWORD')
  })
})

describe('the migration', () => {
  const name = (values?: Given, revision = 1) =>
    demo(values, { release: { name: 'demo', revision } }).find('Job')?.metadata?.name

  it('has a name of its own for each image and revision, since a Job cannot be changed', () => {
    expect(name()).toMatch(/^demo-voting-app-migration-[0-9a-f]{8}$/)
    expect(name()).toBe(name())
    expect(new Set([name(), name({ image: { tag: 'after' } }), name({}, 2)]).size).toBe(3)
  })

  it('runs the image of worker', () => {
    const job = demo({ image: { tag: 'after' } }).find('Job')?.spec?.template.spec?.containers[0]
    expect(job).toMatchObject({ image: 'ghcr.io/chartwright/worker:after', command: ['node', '/app/migrate.mjs'] })
  })
})
