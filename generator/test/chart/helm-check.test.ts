import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HelmPool } from 'chartwright-helm/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../../scripts/tools/run.ts'
import { type CompiledChart, compileChart, writeChart } from '../../src/chart/index.ts'
import { beginHelmCheck, openWitness } from '../../src/chart/witnesses/helm-check.ts'
import { bothHelms } from '../differential/helm.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'

const HERE = import.meta.dirname
const CHARTS = join(HERE, '../../../charts')

describeWithWasm('the third witness', () => {
  let pool: HelmPool
  let compiled: CompiledChart
  beforeAll(async () => {
    pool = openWitness()
    compiled = await compileChart(join(CHARTS, 'storage-api'))
  })
  afterAll(() => pool.close())

  const check = (chart: CompiledChart, runs = 2): Promise<number> => beginHelmCheck(chart, pool, { runs, seed: 1 })()

  /** The chart with a template that isn't what was understood. */
  const changed = (path: string, before: string | RegExp, after: string): CompiledChart => {
    const text = compiled.files.get(path) ?? ''
    expect(text).toMatch(before)
    return { ...compiled, files: new Map([...compiled.files, [path, text.replace(before, after)]]) }
  }

  it('agrees on a chart with all its values', async () => {
    expect(await check(compiled, 5)).toBe(6)
  })

  it('finds a template that says something else, and names it', async () => {
    const other = changed('templates/storage/service.yaml', 'kind: Service', 'kind: Servile')
    await expect(check(other)).rejects.toThrow(
      /\/storage\/service\.ts:5:1 The chart's function and Helm 3 differ \(seed 1\)\.\n {2}values: \{\}\n {2}\.storage\/service\.yaml\[0\]\.kind: function "Service", Helm 3 "Servile"/,
    )
  })

  it('finds a template that gives nothing, fails, or is no YAML', async () => {
    const path = 'templates/storage/service.yaml'
    await expect(check(changed(path, /[\s\S]+/, ''))).rejects.toThrow('.storage/service.yaml: function [{')
    await expect(check(changed(path, /$/, '{{ fail "no" }}'))).rejects.toThrow('function renders, Helm 3 fails with')
    await expect(check(changed(path, /$/, '\n: [\n'))).rejects.toThrow('YAML parse error')
  })

  it('finds notes that say something else', async () => {
    await expect(check(changed('templates/NOTES.txt', /$/, ' and more'))).rejects.toThrow('.NOTES.txt[0]: function')
  })

  it('compares random strings and times, which are fixed for all witnesses', async () => {
    expect(await check(await compileChart(join(HERE, 'chance/chart')), 5)).toBe(6)
  })

  it('compares generated secrets and certificates too', async () => {
    expect(await check(await compileChart(join(HERE, 'certificate/chart')))).toBe(3)
    expect(await check(await compileChart(join(HERE, 'certificate/signed')))).toBe(3)
    const secret = await compileChart(join(CHARTS, 'voting-app'))
    expect(await check(secret, 1)).toBe(2)
  })

  it('renders a chart with the charts that it depends on, once they are there, and no library', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'third-witness-'))
    try {
      const charts = join(HERE, 'dependencies/charts')
      const shop = await compileChart(join(charts, 'shop'))
      expect(await check(shop)).toBe(0)
      for (const name of ['store', 'common', 'shop']) {
        const { files } = await compileChart(join(charts, name))
        writeChart(join(folder, name), files)
      }
      const [helm] = await bothHelms()
      expect(await run(helm?.path ?? '', ['dependency', 'update', join(folder, 'shop')])).toMatchObject({ code: 0 })
      expect(await check({ ...shop, chart: { ...shop.chart, folder: join(folder, 'shop') } })).toBe(3)
      expect(await check(await compileChart(join(charts, 'common')))).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
