import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, test } from 'vitest'
import { type Project, sourceProject } from './project.ts'

let project: Project
afterEach(() => project.remove())

/** The sources' own checks are tested elsewhere. */
const QUICK = ['--self-checks', '1']
const SERVICE = 'charts/greeter/src/server/service.ts'
const SHARES = `import type { Chart } from 'chartwright'
import type { Values } from '../../../schemas/greeter.ts'

export default ({ values: { share, shares } }: Chart<Values>) => {
  if (share > 1e9) throw new Error(\`the share \${share} is too large\`)
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { text: \`\${share}\` }, share, shares }
}
`
const filesOf = (chart: string): string[] =>
  readdirSync(project.path(`charts/${chart}`), { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('src'),
  )

describe('chartwright generate', () => {
  test('writes the files of all charts, and the second time nothing', async () => {
    project = sourceProject(['greeter', 'second'])
    const first = await project.main(['generate', '--self-checks', '5'])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^charts\/greeter: (\d+) files, \1 written, function and model agree on 6 value sets, and Helm 3 and Helm 4 on 4 \(seed 1\), \d+ ms$/m,
    )
    expect(first.stdout).toMatch(/^charts\/second: /m)
    expect(filesOf('greeter')).toEqual(
      expect.arrayContaining(['Chart.yaml', 'values.yaml', 'templates/server/service.yaml', 'values-secure.yaml']),
    )
    const second = await project.main(['generate', '--seed', '7'])
    expect(second.stdout).toMatch(
      /^charts\/greeter: \d+ files, unchanged, function and model agree on 101 value sets, and Helm 3 and Helm 4 on 4 \(seed 7\), \d+ ms$/m,
    )
  })

  test('warns of a release that nearly fills its Secret, and writes the chart', async () => {
    project = sourceProject()
    project.write('charts/greeter/src/files/large.txt', randomBytes(400_000).toString('base64'))
    const { code, stdout, stderr } = await project.main(['generate', ...QUICK])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^ {2}warning: A release takes \d+ KB, and .* 1024 KB\. .* files\/large\.txt \(\d+ KB\)/)
    expect(stdout).toMatch(/^charts\/greeter: \d+ files, \d+ written/m)
    const { charts } = JSON.parse((await project.main(['generate', '--json', ...QUICK])).stdout)
    expect(charts[0].warnings).toEqual([expect.stringContaining('A release takes')])
  })

  test('reads decimals that --set gives as texts, in each place', async () => {
    project = sourceProject()
    const fields = ['/** A share. */', 'share: number', '/** Shares. */', 'shares: number[]']
    project.edit('schemas/greeter.ts', 'port: number', ['port: number', ...fields].join('\n'))
    project.edit('schemas/greeter.ts', 'port: 80,', 'port: 80, share: 0.5, shares: [1.5],')
    project.write('charts/greeter/src/shares.ts', SHARES)
    const { code, stderr } = await project.main(['generate', ...QUICK, '--helm-checks', '40'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { stdout } = await project.main(['render', 'greeter', '-s', 'templates/shares.yaml', '--set', 'share=0.5e1'])
    expect(stdout).toContain('share: 5\n')
    expect(stdout).toContain('text: "5"\n')
    const refused = await project.main(['render', 'greeter', '--set', 'shares={1.5}'])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('shares') })
  })

  test('finds the types that tsconfig.json names, from wherever it is run', async () => {
    project = sourceProject()
    const args = [project.command, 'generate', project.path('charts/greeter'), ...QUICK, '--helm-checks', '0']
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: tmpdir(), encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test('takes charts by name and by folder', async () => {
    project = sourceProject(['greeter', 'second', 'third'])
    const { stdout } = await project.main(['generate', 'second', './charts/third/', ...QUICK])
    expect(stdout.match(/^\S+:/gm)).toEqual(['charts/second:', 'charts/third:'])
    expect(filesOf('greeter')).toEqual([])
  })

  test('writes no chart when one of them is refused, and tells all that are', async () => {
    project = sourceProject(['greeter', 'second', 'third'])
    for (const chart of ['second', 'third'])
      project.edit(`charts/${chart}/src/server/service.ts`, 'values.port', 'values.port == 80 ? 80 : 443')
    const { code, stderr } = await project.main(['generate', ...QUICK])
    expect(code).toBe(1)
    expect(stderr).toContain('charts/second/src/server/service.ts:10:35 - error: ')
    expect(stderr).toContain('charts/third/src/server/service.ts:10:35 - error: ')
    expect(['greeter', 'second', 'third'].flatMap(filesOf)).toEqual([])
  })

  test('points at what TypeScript refuses', async () => {
    project = sourceProject()
    project.edit(SERVICE, 'context.values.port', 'context.values.prot')
    const { code, stderr } = await project.main(['generate'])
    expect(code).toBe(1)
    expect(stderr).toBe(
      [
        `${SERVICE}:10:50 - error TS2339: Property 'prot' does not exist on type 'Values'.`,
        '',
        "10     ports: [{ name: 'http', port: context.values.prot }],",
        `   ${' '.repeat(49)}~~~~`,
        '',
        '',
      ].join('\n'),
    )
  })

  test('points at syntax that can be no template, under tabs too', async () => {
    project = sourceProject()
    project.edit(
      'charts/greeter/src/notes.ts',
      '  ...(release.isUpgrade',
      "\t\t...(values.name == 'x' ? ['!'] : []),\n  ...(release.isUpgrade",
    )
    const { code, stderr } = await project.main(['generate'])
    const [head, , source, marks, , hint] = stderr.split('\n')
    expect(code).toBe(1)
    expect(head).toMatch(/^charts\/greeter\/src\/notes\.ts:5:7 - error: \S/)
    expect(source).toBe("5 \t\t...(values.name == 'x' ? ['!'] : []),")
    expect(marks).toBe('  \t\t    ~~~~~~~~~~~~~~~~~~')
    expect(hint).toMatch(/^ {2}.*===/)
  })

  test('points at the line of a function that throws while it runs', async () => {
    project = sourceProject()
    project.edit('charts/greeter/src/server/service.ts', 'import {', "import { readFileSync } from 'node:fs'\nimport {")
    project.edit(SERVICE, 'context.values.port', "Number(readFileSync('/nowhere/at/all'))")
    const { code, stderr } = await project.main(['render', 'greeter'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^charts\/greeter\/src\/server\/service\.ts:11:\d+ - error: .*ENOENT/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('points at what is required and missing by default', async () => {
    project = sourceProject()
    project.edit('charts/greeter/src/server/service.ts', 'import {', "import { required } from 'chartwright'\nimport {")
    const port = 'context.values.port'
    project.edit(SERVICE, port, `required('no port', ${port} > 1 ? undefined : ${port})`)
    const { code, stderr } = await project.main(['generate'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^charts\/greeter\/src\/server\/service\.ts:11:\d+ - error: no port/)
  })

  test('prints one JSON document for scripts', async () => {
    project = sourceProject()
    const good = await project.main(['generate', '--json', '--self-checks', '3', '--seed', '9'])
    expect(JSON.parse(good.stdout)).toMatchObject({
      charts: [{ chart: 'greeter', folder: 'charts/greeter', selfChecks: 4, seed: 9, removed: [], differences: [] }],
      problems: [],
    })
    project.edit(SERVICE, 'context.values.port', "'http'")
    const bad = await project.main(['generate', '--json'])
    expect(bad).toMatchObject({ code: 1, stderr: '' })
    const problems = [expect.objectContaining({ code: 'TS2322', file: SERVICE, line: 10, column: 29 })]
    expect(JSON.parse(bad.stdout)).toEqual({ charts: [{ folder: 'charts/greeter', problems }], problems })
  })

  test('prints which charts are right and which are wrong for scripts', async () => {
    project = sourceProject(['first', 'greeter', 'last'])
    await project.main(['generate', 'last', ...QUICK])
    project.edit('charts/first/src/server/service.ts', 'context.values.port', "'http'")
    project.edit(SERVICE, 'context.values.port', 'Date.now()')
    const { code, stdout, stderr } = await project.main(['generate', '--json', ...QUICK])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const { charts, problems } = JSON.parse(stdout)
    expect(charts).toMatchObject([
      { folder: 'charts/first', problems: [{ code: 'TS2322', file: 'charts/first/src/server/service.ts' }] },
      { folder: 'charts/greeter', problems: [{ code: 'unsupported', file: SERVICE }] },
      { chart: 'last', folder: 'charts/last', written: [], problems: [] },
    ])
    expect(problems).toEqual([...charts[0].problems, ...charts[1].problems])
  })
})

// four runs of the command
test('generate --check finds a changed, a missing and a stale file, and writes none', {
  timeout: 240_000,
}, async () => {
  project = sourceProject()
  await project.main(['generate', ...QUICK])
  expect(await project.main(['generate', '--check', ...QUICK])).toMatchObject({ code: 0, stderr: '' })
  const service = 'charts/greeter/templates/server/service.yaml'
  project.edit('charts/greeter/values.yaml', 'World', 'Earth')
  project.write('charts/greeter/templates/server/old.yaml', project.read(service))
  rmSync(project.path(service))
  const { code, stdout, stderr } = await project.main(['generate', '--check', ...QUICK])
  expect(code).toBe(1)
  expect(stdout).toContain('3 out of date')
  expect(stderr).toContain('differs:             charts/greeter/values.yaml')
  expect(stderr).toContain(`missing:             ${service}`)
  expect(stderr).toContain('no longer generated: charts/greeter/templates/server/old.yaml')
  const json = await project.main(['generate', '--check', '--json', ...QUICK])
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout).charts[0].differences).toHaveLength(3)
  expect(JSON.parse(json.stdout).charts[0].differences).toContainEqual({ path: 'values.yaml', kind: 'differs' })
  expect(project.read('charts/greeter/values.yaml')).toContain('Earth')
  expect(existsSync(project.path(service))).toBe(false)
})
