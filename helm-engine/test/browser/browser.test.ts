import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Browser, type OpenPage } from '../../../apps/kit/test/browser/browser.ts'
import { describeWithWasm } from '../../../generator/test/kit/describe-unless.ts'
import { findService } from '../../../scripts/services.ts'
import { createHelm, type Helm, HelmError, type TemplateOptions } from '../../src/index.ts'
import { compileWasm } from '../../src/node/index.ts'
import { everything } from '../everything.ts'
import { examples, type Site, startSite } from './site.ts'

const DIST = resolve(import.meta.dirname, '../../dist')

/** All modules that a built module imports, and what they import besides. */
const importsFrom = (
  file: string,
  seen = new Map<string, readonly string[]>(),
): ReadonlyMap<string, readonly string[]> => {
  if (seen.has(file)) return seen
  const names = ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName)
  seen.set(file, names)
  for (const name of names.filter((each) => each.startsWith('.'))) importsFrom(join(dirname(file), name), seen)
  return seen
}

it('imports nothing but its own modules, and none of those for Node', () => {
  const modules = importsFrom(join(DIST, 'index.js'))
  expect(modules.size).toBeGreaterThan(5)
  expect([...modules.values()].flat().filter((name) => !name.startsWith('./'))).toEqual([])
  expect([...modules.keys()].filter((file) => file.startsWith(join(DIST, 'node')))).toEqual([])
})

describeWithWasm('the engine in a worker of Chromium', () => {
  let site: Site
  let browser: Browser
  let opened: OpenPage
  let node: Helm
  beforeAll(async () => {
    process.env.CHROMIUM ??= await findService('chromium', () => {})
    ;[site, browser, node] = await Promise.all([
      startSite(),
      Browser.launch(),
      compileWasm().then((it) => createHelm(it)),
    ])
    opened = await browser.open(site.url)
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  const inBrowser = (chart: object, options: TemplateOptions): Promise<unknown> =>
    opened.page.evaluate(`ask(...${JSON.stringify([chart, options])})`)

  /** What the README's worker answers, made by Node. */
  const inNode = (chart: Readonly<Record<string, string>>, options: TemplateOptions): unknown => {
    try {
      return { ...node.template(chart, options), findings: node.lint(chart, options) }
    } catch (error) {
      if (!(error instanceof HelmError)) throw error
      return { error: error.message }
    }
  }

  const same = async (chart: Readonly<Record<string, string>>, options: TemplateOptions): Promise<unknown> => {
    const got = await inBrowser(chart, options)
    expect(got).toEqual(inNode(chart, options))
    return got
  }

  const helms = [3, 4] as const

  it.each(helms)('renders and lints a chart with a subchart to the byte as in Node, with Helm %i', async (helm) => {
    const values = { name: 'ß "quoted" 😀', kid: { own: 'theirs' } }
    const got = await same(everything, { helm, values, release: 'demo', namespace: 'there', documents: true })
    expect(got).toMatchObject({
      text: expect.stringContaining('# Source: everything/charts/kid/templates/child.yaml\n'),
      notes: 'Hello ß "quoted" 😀\n',
      findings: expect.arrayContaining([expect.objectContaining({ severity: 'info', path: 'Chart.yaml' })]),
    })
  })

  it.each(helms)("says in Helm %i's words what is wrong", async (helm) => {
    const wrong = [
      [{ name: 'failing' }, 'told to'],
      [{ name: 'broken' }, 'YAML parse error on everything/templates/all.yaml'],
      [{ count: 'many' }, "values don't meet the specifications of the schema"],
      ['a: [', 'failed to parse values 1'],
    ] as const
    for (const [values, words] of wrong) {
      expect(await same(everything, { helm, values })).toEqual({ error: expect.stringContaining(words) })
    }
    const without = { ...everything, 'Chart.yaml': 'apiVersion: v2\nname: everything\n' }
    expect(await same(without, { helm })).toEqual({ error: expect.stringContaining('validation: chart.metadata') })
  })

  it('renders as the README shows, and asks for nothing else', async () => {
    const [worker = '', page = ''] = examples()
    expect(worker).toContain("from 'chartwright-helm'")
    const script = `Object.assign(document.createElement('script'), { type: 'module', text: ${JSON.stringify(page)} })`
    const shown = await opened.page.evaluate(`new Promise((resolve) => {
      console.log = resolve
      document.head.append(${script})
    })`)
    expect(shown).toBe('---\n# Source: web/templates/count.yaml\nkind: ConfigMap\ncount: 2\n')
    expect(opened.problems).toEqual([])
    expect(site.asked.filter((path) => path.startsWith('/dist/node'))).toEqual([])
    expect(site.asked).toContain('/dist/helm.js')
  })
})
