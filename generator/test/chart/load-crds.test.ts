import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { type Project, sourceProject } from '../cli/project.ts'
import { bothHelms } from '../differential/helm.ts'

const crd = (plural: string, group = 'example.com'): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: ${plural}.${group}
spec:
  group: example.com
  names: { kind: Visit, plural: ${plural} }
  scope: Namespaced
  versions: [] # {{ no template }}
`
const TYPED = `export default {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'guests.example.com' },
  spec: { group: 'example.com', names: { kind: 'Guest', plural: 'guests' }, scope: 'Cluster', versions: [] },
}
`
const helms = await bothHelms()
const documents = (text: string): unknown[] => [parseAllDocuments(text)].flat().map((each) => each.toJS())
const QUICK = ['--self-checks', '1']

describe('custom resource definitions', () => {
  let project: Project
  beforeAll(async () => {
    project = sourceProject()
    project.write('charts/greeter/src/crds/visits.yaml', crd('visits'))
    project.write('charts/greeter/src/crds/guests.ts', TYPED)
    expect(await project.main(['generate', ...QUICK])).toMatchObject({ code: 0, stderr: '' })
  })
  afterAll(() => project.remove())

  it.each(helms)('are shown by --include-crds as $name shows them', async ({ path }) => {
    for (const args of [[], ['--include-crds']]) {
      const { stdout } = await project.main(['render', 'demo', 'greeter', ...args])
      const byHelm = execFileSync(path, ['template', 'demo', 'charts/greeter', ...args], {
        cwd: project.folder,
        encoding: 'utf8',
      })
      expect(documents(stdout)).toEqual(documents(byHelm))
      expect(stdout.includes('CustomResourceDefinition')).toBe(args.length > 0)
    }
  })
  it('are templates, below templates/, where a condition or a value is in them', async () => {
    const definition = TYPED.slice('export default '.length).replace('guests', 'teams').trimEnd()
    const template = `import type { Context } from '../../helpers.ts'

export default ({ values }: Context) => (values.name === 'team' ? ${definition} : undefined)
`
    project.write('charts/greeter/src/templates/crds/teams.ts', template)
    try {
      expect(await project.main(['generate', ...QUICK])).toMatchObject({ code: 0, stderr: '' })
      expect(project.read('charts/greeter/templates/crds/teams.yaml')).toContain('kind: CustomResourceDefinition')
      const { stdout } = await project.main(['render', 'demo', 'greeter', '--set', 'name=team'])
      expect(stdout).toContain('# Source: greeter/templates/crds/teams.yaml')
    } finally {
      rmSync(project.path('charts/greeter/src/templates/crds'), { recursive: true })
      await project.main(['generate', ...QUICK])
    }
  })
  it('are removed with their source', async () => {
    rmSync(project.path('charts/greeter/src/crds/guests.ts'))
    expect((await project.main(['generate', ...QUICK])).stdout).toContain('1 removed')
  })
  it.each([
    ['a name that Kubernetes refuses', crd('visits', 'example.org'), 'Name it visits.example.com'],
    ['another kind', 'kind: ConfigMap', 'defines an object of the kind ConfigMap'],
    ['nothing', '', 'defines no object'],
    ['broken YAML', 'a: [', "isn't valid YAML"],
  ])('are refused: %s', async (_, text, message) => {
    project.write('charts/greeter/src/crds/visits.yaml', text)
    const { code, stderr } = await project.main(['generate', ...QUICK])
    expect({ code, told: stderr.includes(message) ? message : stderr }).toEqual({ code: 1, told: message })
  })
})
