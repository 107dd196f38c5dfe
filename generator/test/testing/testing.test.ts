import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expectUpgradeable, type TestChart, testChart } from 'chartwright/testing'
import { HelmError } from 'chartwright-helm'
import 'chartwright/testing/vitest'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SHOP } from '../../docs/blocks-page.ts'
import type { Values as Shop } from '../../docs/shop/schema.ts'
import type { Values } from '../cli/greeter/schemas/greeter.ts'

const GREETER = join(import.meta.dirname, '../cli/greeter')

/** What is given where nobody checks types. */
const wrong = (values: unknown): never => values as never

let greeter: TestChart<Values>
let shop: TestChart<Shop>
beforeAll(async () => {
  greeter = await testChart<Values>(join(GREETER, 'charts/greeter'), { release: { name: 'demo' } })
  shop = await testChart<Shop>(pathToFileURL(SHOP), { release: { name: 'demo' } })
})

describe('a chart', () => {
  test('renders manifests with the types of their kinds', () => {
    const demo = greeter.render({ port: 81 })
    expect(demo.get('Service').spec.ports?.[0]?.port).toBe(81)
    expect(demo.all('ConfigMap').map(({ data }) => data?.greeting)).toEqual(['Hello World!'])
    expect(demo.all('Ingress')).toEqual([])
  })

  test('renders with options for all renderings, and others for one', () => {
    expect(greeter.render().notes).toContain('demo greets World in default.')
    const release = { name: 'other', namespace: 'team', isUpgrade: true }
    expect(greeter.render({}, { release }).notes).toBe('other greets World in team.\nWelcome back.')
  })

  test('renders the same with both Helms', async () => {
    const values = { name: 'Ada', tls: { host: 'a.example.com' } }
    const own = greeter.render(values)
    for (const helm of [3, 4] as const) {
      const helms = await greeter.renderByHelm(values, { helm })
      expect(helms.get('ConfigMap')).toEqual(own.get('ConfigMap'))
      expect([...helms.templates.keys()].sort()).toEqual([...own.templates.keys()].sort())
      expect(helms.notes.trim()).toBe(own.notes)
    }
    const upgrade = { release: { name: 'demo', namespace: 'team', isUpgrade: true } }
    expect((await greeter.renderByHelm({}, upgrade)).notes).toContain('in team.\nWelcome back.')
  })

  test('draws values that it accepts, and that differ', () => {
    const drawn = new Set<string>()
    fc.assert(
      fc.property(greeter.arbitrary(), (values) => {
        drawn.add(JSON.stringify(values))
        return greeter.render(values).manifests.length === 3
      }),
      { numRuns: 50, seed: 1 },
    )
    expect(drawn.size).toBeGreaterThan(20)
  })

  test('reports a fault of its functions as itself, not as refused values', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faulty-'))
    cpSync(GREETER, folder, { recursive: true })
    const notes = join(folder, 'charts/greeter/src/notes.ts')
    writeFileSync(notes, readFileSync(notes, 'utf8').replace('values.name', '(values.tls as any).host.missing.deep'))
    const faulty = await testChart<Values>(join(folder, 'charts/greeter'))
    rmSync(folder, { recursive: true })
    const refusing = () => expect(() => faulty.render()).toRefuse()
    expect(refusing).toThrow(/Cannot read properties of undefined/)
    expect(() => fc.sample(faulty.arbitrary(), 1)).toThrow(/Cannot read properties of undefined/)
  })

  test('is not found where none is', async () => {
    await expect(testChart('/nowhere')).rejects.toThrow('/nowhere has no src/chart.ts')
  })
})

describe('a snapshot', () => {
  test('has no version of chart or app, and nothing of chance', async () => {
    const text = shop.snapshot()
    expect(text).toContain('image: registry.example.com/shop:0.0.0')
    expect(text).not.toMatch(/\b1\.0\.0\b/)
    expect(shop.snapshot()).toBe(text)
    const other = await testChart<Shop>(SHOP, { release: { name: 'demo' } })
    Object.assign(other.loaded.definition, { version: '9.9.9', appVersion: '8.8.8' })
    expect(other.snapshot()).toBe(text)
    expect(JSON.stringify(other.render().manifests)).toContain('shop-9.9.9')
  })

  test('differs with values', () => {
    expect(greeter.snapshot({ name: 'Ada' })).not.toBe(greeter.snapshot())
    expect(greeter.snapshot({ name: 'Ada' })).toContain('# NOTES.txt\ndemo greets Ada in default.')
  })
})

const message = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('It does not fail')
}

describe('toRender', () => {
  test('compares kind, name and fields, with matchers in them', () => {
    const demo = greeter.render()
    expect(demo).toRender('Service')
    expect(demo).toRender('Service', 'demo-greeter-server', { spec: { ports: [{ name: 'http', port: 80 }] } })
    expect(demo).toRender('ConfigMap', undefined, { data: { greeting: expect.stringContaining('World') } })
    expect(demo).not.toRender('Ingress')
    expect(demo).not.toRender('Service', 'other')
    expect(demo).not.toRender('Service', 'demo-greeter-server', { spec: { ports: [{ port: 81 }] } })
  })

  test('says what there is', () => {
    const demo = greeter.render()
    expect(message(() => expect(demo).toRender('Ingress', 'web'))).toBe(
      "The chart doesn't render Ingress web. It renders Service demo-greeter-server, ConfigMap demo-greeter-settings, Pod demo-greeter-test.",
    )
    expect(message(() => expect(demo).not.toRender('Service'))).toContain('The chart renders Service.')
    expect(message(() => expect(demo).toRender('Service', undefined, { spec: { type: 'NodePort' } }))).toBe(
      "The chart doesn't render Service with these fields.",
    )
    expect(message(() => expect(greeter).toRender('Service'))).toContain('Write expect(chart.render(values))')
    expect(message(() => expect(undefined).toRender('Service'))).toContain('Write expect(chart.render(values))')
  })
})

describe('toRefuse', () => {
  test('takes what the schema and the checks refuse, by path, words and pattern', async () => {
    const unsafe = { tls: { host: 'a' }, name: 'Nobody' }
    expect(() => greeter.render(unsafe)).toRefuse()
    expect(() => greeter.render(unsafe)).toRefuse('name: Nobody has no certificate', /Remove \w+/)
    expect(() => greeter.render({ port: 0 })).toRefuse('port')
    expect(() => greeter.render(wrong({ tls: { host: 1 } }))).toRefuse('tls.host')
    await expect(greeter.renderByHelm(wrong({ tls: { host: 1 } }))).rejects.toRefuse('tls.host')
    await expect(greeter.renderByHelm(unsafe)).rejects.toRefuse('Nobody has no certificate')
    await expect(greeter.renderByHelm({ port: 0 })).rejects.toThrow(HelmError)
    expect(() => greeter.render()).not.toRefuse()
  })

  test('takes a path as a whole', () => {
    const refused = () => shop.render({ web: { service: { port: -1 } } })
    expect(refused).toRefuse('web.service.port')
    for (const other of ['web.service', 'service.port', 'web.service.po']) expect(refused).not.toRefuse(other)
  })

  test('says what was refused instead', () => {
    const refused = () => greeter.render({ port: 0 })
    expect(message(() => expect(refused).toRefuse('web.port', /x/))).toMatch(
      /^The chart refuses these values without saying web\.port and \/x\/:\n.*\n.*port/,
    )
    expect(message(() => expect(() => greeter.render()).toRefuse())).toContain('refuses none of them')
    expect(message(() => expect(refused).not.toRefuse())).toContain('The chart refuses these values:\n')
  })
})

describe('expectUpgradeable', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'upgrades-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const plain = (name: string, version: string, template: string): string => {
    const path = join(folder, name)
    mkdirSync(join(path, 'templates'), { recursive: true })
    writeFileSync(join(path, 'Chart.yaml'), `apiVersion: v2\nname: web\nversion: ${version}\n`)
    writeFileSync(join(path, 'templates/all.yaml'), template)
    return path
  }
  const deployment = (app: string, replicas = 1): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: ${replicas}, selector: { matchLabels: { app: ${app} } } }\n`

  test('accepts what an upgrade can change', async () => {
    await expectUpgradeable(plain('a', '1.0.0', deployment('web')), plain('b', '1.1.0', deployment('web', 2)))
  })

  test('refuses what it can not', async () => {
    const [old, now] = [plain('c', '1.0.0', deployment('web')), plain('d', '2.0.0', deployment('other'))]
    await expect(expectUpgradeable(old, pathToFileURL(now))).rejects.toThrow(
      /^Releases of web 1\.0\.0 can't be upgraded to 2\.0\.0:\n {2}- .*Deployment web.* changes .*spec\.selector/,
    )
    const failing = plain('e', '2.0.0', '{{ fail "never" }}')
    await expect(expectUpgradeable(old, failing, { helm: 3 })).rejects.toThrow(/can't be rendered any more/)
  })

  test('compares a typed chart, which it compiles', async () => {
    await expectUpgradeable(SHOP, SHOP)
  })

  test.each([
    ['/nowhere', /There is no chart \/nowhere/],
    ['no-such-revision:charts/web', /no-such-revision/],
    ['chart.tgz', /There is no chart chart\.tgz/],
  ])('says that %s is none', async (given, words) => {
    await expect(expectUpgradeable(given, SHOP)).rejects.toThrow(words)
  })
})
