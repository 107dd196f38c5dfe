import fs, { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KeptCharts } from '../../../src/cli/kept-charts.ts'
import { installedProject } from '../installed-project.ts'
import type { Project } from '../project.ts'
import { CHART, everything } from './everything.ts'

const QUICK = ['--json', '--self-checks', '1', '--helm-checks', '1']

let project: Project
const generate = async (...flags: string[]) => JSON.parse((await project.main(['generate', ...QUICK, ...flags])).stdout)
const isKept = (): boolean => new KeptCharts().get(project.path(CHART)) !== undefined

/** A change of an input, which gives back what undoes it. */
type Change = () => () => void

const edited =
  (path: string): Change =>
  () => {
    const before = project.read(path)
    project.write(path, `${before}\n`)
    return () => project.write(path, before)
  }

const added =
  (path: string, text = ''): Change =>
  () => {
    const first = firstMissing(project.path(path))
    project.write(path, text)
    return () => rmSync(first, { recursive: true })
  }

/** A path, or the first folder above it that isn't there. */
const firstMissing = (path: string): string => (fs.existsSync(dirname(path)) ? path : firstMissing(dirname(path)))

const moved =
  (from: string, to: string): Change =>
  () => {
    renameSync(project.path(from), project.path(to))
    return () => renameSync(project.path(to), project.path(from))
  }

const linkedTo = (target: string): void => {
  rmSync(project.path('node_modules/linked'))
  symlinkSync(project.path(target), project.path('node_modules/linked'))
}

const SAME_SIZE: Change = () => {
  const before = project.read('shared/more.ts')
  project.edit('shared/more.ts', 'ports.http', 'ports.htto')
  return () => project.write('shared/more.ts', before)
}

const changes: readonly (readonly [what: string, change: Change])[] = [
  ...[
    `${CHART}/src/chart.ts`,
    `${CHART}/src/server/service.ts`,
    `${CHART}/src/helpers.ts`,
    `${CHART}/src/notes.ts`,
    `${CHART}/src/checks.ts`,
    `${CHART}/src/values/secure.ts`,
    `${CHART}/src/ci/default.ts`,
    `${CHART}/src/tests/page.ts`,
    `${CHART}/src/files/motd.txt`,
    `${CHART}/src/templates/extra.yaml`,
    `${CHART}/src/crds/visits.yaml`,
    `${CHART}/src/README.md.hbs`,
    'schemas/greeter.ts',
    'shared/names.ts',
    'shared/more.ts',
    'shared/ports.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'package.json',
    'packages/one/package.json',
    'packages/one/index.js',
    'packages/one/value.js',
    'packages/one/index.d.ts',
    'node_modules/installed/package.json',
    'node_modules/installed/index.js',
    'node_modules/installed/value.js',
    'node_modules/installed/index.d.ts',
  ].map((path) => [path, edited(path)] as const),
  ['a file of the same size and age', SAME_SIZE],
  ['a new template', added(`${CHART}/src/server/more.ts`)],
  ['a new overlay', added(`${CHART}/src/values/other.ts`)],
  ['a new file of the package', added(`${CHART}/src/files/more.txt`)],
  ['a new hand-written template', added(`${CHART}/src/templates/more.yaml`)],
  ['a nearer tsconfig.json', added(`${CHART}/tsconfig.json`, '{}')],
  ['a nearer package', added(`${CHART}/node_modules/installed/package.json`, '{}')],
  ['a chart that it depends on', added(`${CHART}/charts/other/Chart.yaml`)],
  ['a renamed template', moved(`${CHART}/src/server/service.ts`, `${CHART}/src/server/other.ts`)],
  ['a folder that was moved away', moved('packages/one', 'packages/three')],
  [
    'a link that leads elsewhere',
    () => {
      linkedTo('packages/two')
      return () => linkedTo('packages/one')
    },
  ],
]

/** Files count as changed while they were made, which is long ago when people run commands. */
const age = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))

describe('a generated chart is taken from the cache', () => {
  beforeAll(async () => {
    project = everything()
    await age()
    expect((await generate()).charts).toMatchObject([{ cached: false }])
  })
  afterAll(() => project.remove())

  it('as it was', async () => {
    expect((await generate()).charts).toMatchObject([{ cached: true, written: [] }])
    expect((await generate('--check')).charts).toMatchObject([{ cached: true, differences: [] }])
  })

  it('also where its output was changed, which is written again', async () => {
    const before = project.read(`${CHART}/values.yaml`)
    project.edit(`${CHART}/values.yaml`, 'port', 'prot')
    expect((await generate('--check')).charts).toMatchObject([{ cached: true, differences: [{ path: 'values.yaml' }] }])
    expect((await generate()).charts).toMatchObject([{ cached: true, written: ['values.yaml'] }])
    expect(project.read(`${CHART}/values.yaml`)).toBe(before)
  })

  it('where files are newer, but the same', () => {
    utimesSync(project.path('schemas/greeter.ts'), new Date(), new Date())
    expect(isKept()).toBe(true)
  })

  it('not where it was checked in another way, or is not to be taken', async () => {
    await age()
    expect((await generate('--seed', '2')).charts).toMatchObject([{ cached: false }])
    expect((await generate('--seed', '2')).charts).toMatchObject([{ cached: true }])
    expect((await generate('--seed', '2', '--no-cache')).charts).toMatchObject([{ cached: false }])
  })

  it.each(changes)('not after a change of %s, and again when that is undone', async (_what, change) => {
    expect(isKept()).toBe(true)
    const undo = change()
    const kept = isKept()
    undo()
    expect(kept).toBe(false)
    expect(isKept()).toBe(true)
  })

  it('with all that was read of the project among what it depends on', async () => {
    const read = await pathsReadBy(() => generate('--no-cache'))
    const [name = ''] = fs.readdirSync(project.path('node_modules/.cache/chartwright'))
    const { seen } = JSON.parse(project.read(`node_modules/.cache/chartwright/${name}`))
    const known = new Set([...seen.files, ...seen.folders].map(([path]) => path))
    const isKnown = (path: string) => known.has(path) || known.has(fs.realpathSync(path))
    expect(read.filter((path) => !isKnown(path))).toEqual([])
    expect(read.length).toBeGreaterThan(20)
  })

  it('never where its sources give something else each time', async () => {
    project.edit(`${CHART}/src/chart.ts`, "description: '", "description: (process.env.CHART_OF ?? '') + '")
    await age()
    for (let run = 0; run < 2; run++) expect(await generate()).toMatchObject({ charts: [{ cached: false }] })
  })
})

/** The files of the project's sources that are read while something runs. */
const pathsReadBy = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  const { readFileSync, openSync } = fs
  const read = new Set<string>()
  const recording = <F extends (path: never, ...rest: never[]) => unknown>(original: F): F =>
    ((path: never, ...rest: never[]) => {
      if (String(path).startsWith(project.folder)) read.add(String(path))
      return original(path, ...rest)
    }) as F
  Object.assign(fs, { readFileSync: recording(readFileSync), openSync: recording(openSync) })
  syncBuiltinESMExports()
  try {
    await run()
  } finally {
    Object.assign(fs, { readFileSync, openSync })
    syncBuiltinESMExports()
  }
  const isOutput = (path: string) =>
    path.startsWith(project.path(CHART)) && !path.startsWith(project.path(`${CHART}/src`))
  return [...read].filter((path) => !isOutput(path) && !path.includes('/.cache/'))
}

describe('with chartwright as it is installed', () => {
  beforeAll(() => {
    project = installedProject()
  })
  afterAll(() => project.remove())

  const run = async (): Promise<boolean> =>
    JSON.parse((await project.run(['generate', ...QUICK])).stdout).charts[0].cached

  it('a chart is generated again when chartwright itself changes', async () => {
    await age()
    expect(await run()).toBe(false)
    expect(await run()).toBe(true)
    for (const file of ['dist/evaluate/index.js', 'dist/cli/output.js', 'dist/gotemplate/index.js']) {
      project.edit(`node_modules/chartwright/${file}`, '', '// changed\n')
      await age()
      expect(await run()).toBe(false)
      expect(await run()).toBe(true)
    }
  })
})
