import { symlinkSync } from 'node:fs'
import { type Project, sourceProject } from '../project.ts'

export const CHART = 'charts/greeter'

const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: visits.example.com
spec:
  group: example.com
  names: { plural: visits, kind: Visit }
  scope: Namespaced
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`

/** The chart greeter, made of every kind of file that a chart can be made of. */
export const everything = (): Project => {
  const project = sourceProject()
  for (const [path, text] of Object.entries(FILES)) project.write(path, text)
  project.edit('tsconfig.json', '{', '{ "extends": "./tsconfig.base.json",')
  symlinkSync(project.path('packages/one'), project.path('node_modules/linked'))
  const service = `${CHART}/src/server/service.ts`
  project.edit(service, 'import ', `${IMPORTS}import `)
  project.edit(service, "name: 'http'", "name: [installed, http, linked].join('')")
  return project
}

const IMPORTS = `import { http } from '../../../../shared/names.ts'
import { installed } from 'installed'
import { linked } from 'linked'
`

const packageOf = (folder: string, name: string, value: string): Readonly<Record<string, string>> => ({
  [`${folder}/package.json`]: `{ "name": "${name}", "type": "module", "exports": "./index.js" }`,
  [`${folder}/index.js`]: `export { ${name} } from './value.js'\n`,
  [`${folder}/value.js`]: `export const ${name} = '${value}'\n`,
  [`${folder}/index.d.ts`]: `export declare const ${name}: string\n`,
})

const FILES: Readonly<Record<string, string>> = {
  [`${CHART}/src/files/motd.txt`]: 'hello',
  [`${CHART}/src/templates/extra.yaml`]: 'kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: extra\n',
  [`${CHART}/src/crds/visits.yaml`]: CRD,
  [`${CHART}/src/README.md.hbs`]: '{{> values}}\n',
  'shared/ports.json': '{ "http": "http" }',
  'shared/names.ts': "export { http } from './more.ts'\n",
  'shared/more.ts': "import ports from './ports.json' with { type: 'json' }\nexport const http = ports.http\n",
  'tsconfig.base.json': '{ "compilerOptions": { "resolveJsonModule": true } }',
  ...packageOf('packages/one', 'linked', ''),
  ...packageOf('packages/two', 'linked', 's'),
  ...packageOf('node_modules/installed', 'installed', ''),
}
