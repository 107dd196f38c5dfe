import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Project, sourceProject } from '../../cli/project.ts'

const CHARTS = join(import.meta.dirname, '../../import/values/charts')
/** Charts that Helm installs as they are: the schema of `described` isn't valid, and `odd` has a value `__proto__`. */
const names = readdirSync(CHARTS).filter((name) => !['described', 'odd'].includes(name))

let project: Project
beforeAll(() => {
  project = sourceProject([])
})
afterAll(() => project.remove())

/** A chart that installs another one, whose values have the types that `chartwright types` writes. */
const parentOf = (name: string, defaults: string): string => {
  const parent = `with-${name}`
  project.write(
    `schemas/${parent}.ts`,
    `import type { SubchartOverlay } from 'chartwright'
import type { Values as Inner } from './${name}.ts'

/** Values. */
export interface Values {
  /** Values of the dependency. */
  inner: SubchartOverlay<Inner>
}

export const defaults: Values = { inner: ${defaults} }
`,
  )
  project.write(
    `charts/${parent}/src/chart.ts`,
    `import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/${parent}.ts'

export default defineChart({
  name: '${parent}',
  description: 'A chart with another one',
  version: '1.0.0',
  appVersion: '1',
  dependencies: [{ name: '${name}', alias: 'inner', version: '*' }],
  values: { defaults },
})
`,
  )
  cpSync(join(CHARTS, name), project.path(`charts/${parent}/charts/${name}`), { recursive: true })
  return parent
}

describe('what `chartwright types` writes types the values of a dependency:', () => {
  test.each(names)('%s', async (name) => {
    expect(await project.main(['types', join(CHARTS, name), '--out', `schemas/${name}.ts`])).toMatchObject({ code: 0 })
    const { code, stderr } = await project.main(['generate', parentOf(name, '{}')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const own = await project.main(['render', 'demo', join(CHARTS, name)])
    const { stdout } = await project.main(['render', 'demo', `charts/with-${name}`])
    const kinds = (text: string): string[] => [...text.matchAll(/^kind: (\w+)/gm)].map(([, kind]) => kind as string)
    expect(kinds(stdout).length).toBeGreaterThan(0)
    expect(kinds(stdout)).toEqual(kinds(own.stdout))
  })
})

test('a dependency that reads global values takes those of other charts, too', async () => {
  expect(names).toContain('parametrized')
  const given = ['--set', 'global.region=north', '--set', 'inner.global.zone=a']
  const { code, stderr } = await project.main(['render', 'charts/with-parametrized', ...given])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

describe('a part of them', () => {
  test('is checked at all depths, documented, and merged with the defaults of the dependency', async () => {
    await project.main(['types', join(CHARTS, 'documented'), '--out', 'schemas/documented.ts'])
    const parent = parentOf('documented', "{ image: { tag: 'v2' } }")
    expect(await project.main(['generate', parent])).toMatchObject({ code: 0, stderr: '' })
    expect(parse(project.read(`charts/${parent}/values.yaml`))).toEqual({ inner: { image: { tag: 'v2' } } })
    const refused = await project.main(['render', parent, '--set', 'inner.image.tga=v3'])
    expect(refused.stderr).toContain("inner.image.tga: this value doesn't exist; did you mean inner.image.tag?")
    parentOf('documented', "{ image: { tga: 'v2' } }")
    const { code, stderr } = await project.main(['generate', parent])
    expect(code).toBe(1)
    expect(stderr).toContain("'tga' does not exist")
  })
})
