import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readValues } from '../../src/cli/read-values.ts'
import { writeChart } from '../differential/chart-folder.ts'
import { bothHelms, type Helm } from '../differential/helm.ts'
import { readManifests } from '../differential/read-manifests.ts'
import { type Project, sourceProject } from './project.ts'

let project: Project
let helms: readonly Helm[]
beforeAll(async () => {
  helms = await bothHelms()
  project = sourceProject()
  expect(await project.run(['generate'])).toMatchObject({ code: 0, stderr: '' })
})
afterAll(() => project.remove())

const text = (path: string, args: readonly string[]): string =>
  execFileSync(path, args, { cwd: project.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** The templates in the order in which they are shown, and their documents. */
const shown = (output: string) => [...readManifests(output)]

describe('chartwright render gives what helm template gives', () => {
  const lines: readonly (readonly string[])[] = [
    [],
    ['-f', 'charts/greeter/values-secure.yaml', '-n', 'here', '--is-upgrade'],
    ['--set', 'name=A\\,B: "C",settings.yes=no', '--set-string', 'settings.port=0644'],
    ['--set-json', 'settings={"a":"line\\nline\\n"}', '-s', 'templates/settings.yaml'],
  ]
  test.each(lines.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    const { code, stdout } = await project.run(['render', 'demo', 'greeter', ...args])
    expect(code).toBe(0)
    for (const { path } of helms)
      expect(shown(stdout)).toEqual(shown(text(path, ['template', 'demo', 'charts/greeter', ...args])))
  })
})

test('a values file is read as Helm reads it', () => {
  const scalars = [
    'yes',
    'no',
    'on',
    'y',
    'n',
    'Yes',
    'true',
    'True',
    '~',
    'null',
    '0644',
    '0x1F',
    '0b11',
    '1_000',
    '+1',
  ]
  const others = [
    '1e3',
    '1.5',
    '.5',
    '12:30',
    '1:20:30',
    '2001-01-01',
    '2001-01-01T10:00:00Z',
    '"no"',
    "'5'",
    '-7',
    'a b',
  ]
  const sharp = [
    '.',
    '-.',
    '._',
    '._0',
    '.5_0',
    '+.5_0',
    '_0',
    'e3',
    '.e3',
    '.1e3',
    '1.',
    '1_0.5',
    '1e+3',
    '1E3',
    '08',
    '09.5',
    '0o17',
    '-0o17',
    '+0o1_7',
    '0o8',
    '-0x1F',
  ]
  const entries = [...scalars, ...others, ...sharp].map((scalar, index) => `  k${index}: ${scalar}`)
  const values = [
    'scalars:',
    ...entries,
    'merged: &a { x: 1 }',
    'again:',
    '  <<: *a',
    '  "y": 2',
    'text: |',
    '  a',
    '  b',
    '',
  ].join('\n')
  project.write('scalars.yaml', values)
  const chart = writeChart('scalars', {
    'templates/values.yaml': 'values: {{ toJson (omit .Values "global") | quote }}\n',
  })
  try {
    for (const { path } of helms) {
      const output = text(path, ['template', chart.path, '-f', join(project.folder, 'scalars.yaml')])
      const [document] = readManifests(output).get('values.yaml') as [{ values: string }]
      expect(readValues(values, 'scalars.yaml')).toEqual(JSON.parse(document.values))
    }
  } finally {
    chart.remove()
  }
})
