import { symlinkSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { generateCharts } from '../../src/cli/generate/generate-charts.ts'
import { type Project, sourceProject } from '../cli/project.ts'

let project: Project
afterEach(() => project.remove())

const TEMPLATE = 'charts/greeter/src/server/service.ts'

/** What the template of the service becomes. */
const service = async (): Promise<string> => {
  const [generated] = await generateCharts([project.path('charts/greeter')], { quiet: true, selfChecks: 20 })
  return generated?.files.get('templates/server/service.yaml') ?? ''
}

/** Writes what `npm init -y` writes, with other fields. */
const npmInit = (fields: object = { type: 'commonjs' }): void =>
  project.write('package.json', JSON.stringify({ name: 'app', version: '1.0.0', main: 'index.js', ...fields }))

/** Replaces options of the tsconfig.json. */
const compilerOptions = (options: object): void => {
  const { compilerOptions, ...rest } = JSON.parse(project.read('tsconfig.json')) as {
    compilerOptions: { paths: object }
  }
  const paths = { ...compilerOptions.paths, ...('paths' in options ? (options.paths as object) : {}) }
  project.write(
    'tsconfig.json',
    JSON.stringify({ ...rest, compilerOptions: { ...compilerOptions, ...options, paths } }),
  )
}

const LENIENT = { module: 'esnext', moduleResolution: 'bundler', erasableSyntaxOnly: false }

describe('sources load as projects hold them', () => {
  test.each([['commonjs'], [undefined], ['module']])('in a package of the type %s', async (type) => {
    project = sourceProject()
    npmInit(type === undefined ? {} : { type })
    compilerOptions({ verbatimModuleSyntax: false })
    expect(await service()).toContain('kind: Service\n')
  })

  test('by paths of tsconfig.json, imports of package.json, without an extension and with .js', async () => {
    project = sourceProject()
    npmInit({ imports: { '#ports/*': './ports/*.ts' } })
    compilerOptions({ ...LENIENT, paths: { '@schemas/*': ['./schemas/*'] } })
    project.edit('charts/greeter/src/chart.ts', "'../../../schemas/greeter.ts'", "'@schemas/greeter'")
    project.write('ports/names.ts', "import { port } from './more.js'\nexport const portName = `p${port}`\n")
    project.write('ports/more.ts', "export { Port as port } from './number'\n")
    project.write('ports/number.ts', 'export const Port = 5\n')
    project.edit(TEMPLATE, 'import {', "import { portName } from '#ports/names'\nimport {")
    project.edit(TEMPLATE, "name: 'http'", 'name: portName')
    expect(await service()).toContain('- name: p5\n')
  })

  test('with enums, parameter properties, decorators, import.meta and await at the top', async () => {
    project = sourceProject()
    compilerOptions({ ...LENIENT, experimentalDecorators: true })
    project.edit(
      'charts/greeter/src/chart.ts',
      'export default',
      [
        "import { readFile } from 'node:fs/promises'",
        'enum Change { Added = 2, Fixed }',
        'const seen = (target: { seen?: number }) => { target.seen = Change.Fixed }',
        '@seen class About { static seen?: number; constructor(readonly text: string) {} }',
        "const { text } = new About(await readFile(new URL('about.txt', import.meta.url), 'utf8'))",
        'export const about = `${text.trim()} ${About.seen}`',
        'export default',
      ].join('\n'),
    )
    project.edit(
      'charts/greeter/src/chart.ts',
      /description: .*/.exec(project.read('charts/greeter/src/chart.ts'))?.[0] ?? '',
      'description: about,',
    )
    project.write('charts/greeter/src/about.txt', 'From a file\n')
    const [generated] = await generateCharts([project.path('charts/greeter')], { quiet: true, selfChecks: 1 })
    expect(generated?.files.get('Chart.yaml')).toContain('description: From a file 3\n')
  })

  test('from packages of the workspace, whose functions take values, with the schema in one of them', async () => {
    project = sourceProject()
    npmInit()
    compilerOptions({ ...LENIENT })
    project.write(
      'packages/blocks/package.json',
      '{ "name": "@acme/blocks", "type": "commonjs", "exports": "./src/index.ts" }',
    )
    project.write('packages/blocks/src/index.ts', "export * from './port'\n")
    project.write(
      'packages/blocks/src/port.ts',
      "export const port = (values: { port: number; name: string }) => ({ name: values.port > 1024 ? 'high' : 'low', port: values.port })\n",
    )
    project.write('packages/schema/package.json', '{ "name": "@acme/schema", "exports": "./index.ts" }')
    project.write('packages/schema/index.ts', "export { defaults } from '../../schemas/greeter.ts'\n")
    for (const name of ['blocks', 'schema']) {
      project.write('node_modules/@acme/.keep', '')
      symlinkSync(`../../packages/${name}`, project.path(`node_modules/@acme/${name}`))
    }
    project.edit('charts/greeter/src/chart.ts', "'../../../schemas/greeter.ts'", "'@acme/schema'")
    project.edit(TEMPLATE, 'import {', "import { port } from '@acme/blocks'\nimport {")
    project.edit(TEMPLATE, "{ name: 'http', port: context.values.port }", 'port(context.values)')
    expect(await service()).toContain('name: {{ if gt (int64 .Values.port) 1024 }}high{{ else }}low{{ end }}\n')
  })
})
