import { resolve } from 'node:path'
import {
  ChartError,
  loadChart,
  type Manifest,
  type Overlay,
  RenderError,
  type RenderedChart,
  render,
  ValuesError,
} from 'chartwright'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Values } from '../../../schemas/hello-counter.ts'

const FOLDER = resolve(import.meta.dirname, '../../../charts/hello-counter')

type Pods = { spec: { template: { spec: { securityContext: object } } } }

describe('render', () => {
  let chart: Awaited<ReturnType<typeof loadChart>>
  beforeAll(async () => {
    chart = await loadChart(FOLDER)
  })

  const find = ({ manifests }: RenderedChart, kind: string): Manifest =>
    manifests.find((manifest) => manifest.kind === kind) as Manifest

  it('gives the documents by their templates, and the notes', () => {
    const { templates, notes } = render(chart, { release: { name: 'demo', namespace: 'web' } })
    expect([...templates.keys()]).toContain('webserver/deployment.yaml')
    expect(templates.get('webserver/service.yaml')).toHaveLength(1)
    expect(templates.get('webserver/ingress.yaml')).toEqual([])
    expect(notes).toContain('kubectl --namespace web rollout status deployment/demo-hello-counter-webserver')
  })

  it('merges the values into the defaults, and takes null as unset', () => {
    const values = { name: 'Ada', webserver: { service: { nodePort: null } } }
    const service = find(render(chart, { values }), 'Service')
    expect(JSON.stringify(service)).not.toContain('nodePort')
    expect(JSON.stringify(render(chart, { values }).manifests)).toContain('"value":"Ada"')
  })

  it('leaves out what is taken whole from the values and is empty, and keeps what the author wrote', () => {
    const deployment = JSON.stringify(render(chart).templates.get('webserver/deployment.yaml'))
    expect(deployment).not.toContain('nodeSelector')
    expect(deployment).not.toContain('volumes')
    expect(JSON.stringify(render(chart).templates.get('redis/primary-deployment.yaml'))).toContain('"emptyDir":{}')
  })

  it('gives objects as anybody writes them, of values too', () => {
    const { spec } = find(render(chart), 'Deployment') as never as Pods
    expect(Object.getPrototypeOf(spec.template.spec.securityContext)).toBe(Object.prototype)
  })

  it('renders no replicas beside an autoscaler', () => {
    const { templates } = render(chart, { values: { webserver: { autoscaling: { enabled: true } } } })
    expect(templates.get('webserver/deployment.yaml')?.[0]?.spec).not.toHaveProperty('replicas')
  })

  it('refuses values that are not valid, with the path and the nearest key', () => {
    const run = () => render(chart, { values: { webserver: { replicsa: 2, service: { port: 'http' } } } })
    expect(run).toThrow(ValuesError)
    expect(run).toThrow(/webserver\.replicsa: .*webserver\.replicas/)
    expect(run).toThrow(/webserver\.service\.port: /)
  })

  it('fails with all problems that the checks of the chart find', () => {
    const values = {
      redis: { external: { host: 'redis.example.com' } },
      webserver: { autoscaling: { enabled: true, minReplicas: 9, maxReplicas: 2 } },
    }
    expect(() => render(chart, { values })).toThrow(RenderError)
    expect(() => render(chart, { values })).toThrow(/redis\.external: .*\nwebserver\.autoscaling\.minReplicas: /)
  })
})

describe('what is rendered', () => {
  const demo = async (values?: Overlay<Values>) =>
    render(await loadChart<Values>(FOLDER), { values, release: { name: 'demo' } })

  it('is found by kind and name', async () => {
    const rendered = await demo({ webserver: { replicas: 7 } })
    expect(rendered.get('Deployment', 'demo-hello-counter-webserver').spec.replicas).toBe(7)
    expect(rendered.find('Deployment', 'demo-hello-counter-webserver')).toBe(
      rendered.templates.get('webserver/deployment.yaml')?.[0],
    )
  })

  it('is found by its kind alone where there is one of it', async () => {
    const rendered = await demo({ redis: { enabled: false } })
    expect(rendered.get('Deployment').metadata.name).toBe('demo-hello-counter-webserver')
    expect(rendered.find('Ingress')).toBeUndefined()
    expect(rendered.find('Deployment', 'demo-web')).toBeUndefined()
  })

  it('is listed where something else is wanted', async () => {
    const rendered = await demo({ redis: { enabled: false } })
    const run = () => rendered.get('Deployment', 'demo-web')
    expect(run).toThrow(ChartError)
    expect(run).toThrow(
      /renders no manifest of the kind Deployment named demo-web with these values\n.*It renders .*Deployment demo-hello-counter-webserver, /,
    )
    expect(() => rendered.get('Certificate')).toThrow(/renders no manifest of the kind Certificate with/)
  })

  it('is named where a kind means several', async () => {
    const rendered = await demo()
    for (const run of [() => rendered.get('Deployment'), () => rendered.find('Deployment')])
      expect(run).toThrow(
        /renders 3 manifests of the kind Deployment\n.*Give the name of one of them: .*demo-hello-counter-webserver/,
      )
  })

  it('is equal where it is the same', async () => {
    expect(await demo()).toEqual(await demo({}))
  })
})

describe('loadChart', () => {
  it('says what a folder lacks that is no chart', async () => {
    await expect(loadChart(import.meta.dirname)).rejects.toThrow('has no src/chart.ts')
  })
})
