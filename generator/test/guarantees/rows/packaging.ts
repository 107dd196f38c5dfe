import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run, runOrThrow } from '../../../../scripts/tools/run.ts'
import { sizeWarnings } from '../../../src/chart/check/check-size.ts'
import { overlayProblems } from '../../../src/values/index.ts'
import { allOf, type Guarantee, unless } from '../guarantee.ts'
import { inTemporaryFolder, type Subject, withEachHelm } from '../subject.ts'

const PARTIAL = 'values.partial.schema.json'
const SCHEMA_LINE = '# yaml-language-server: $schema='
const SCHEMA_LIMIT = 40 * 1024
const PACKAGE_LIMIT = 50 * 1024

/** Editors check overlays against a schema that requires nothing. */
export const partialSchema: Guarantee = {
  name: 'partial schema',
  promise: 'Overlays name a schema that requires nothing and is not packaged.',
  check: (subject) => allOf(Promise.resolve(checkSchemaLines(subject)), checkContents(subject)),
}

/** Helm stores a release in a secret of at most 1 MiB, its schema and templates included. */
export const sizes: Guarantee = {
  name: 'sizes',
  promise:
    'In this repository, a schema has at most 40 KB and a package at most 50 KB; `generate` warns when the release of any chart would fill half of its Secret.',
  check: async (subject) => {
    const schema = Buffer.byteLength(subject.files.get('values.schema.json') ?? '')
    const packages = await packaged(subject, async (file) => {
      const { size } = statSync(file)
      return unless(size <= PACKAGE_LIMIT, `the package has ${size} bytes, more than ${PACKAGE_LIMIT}`)
    })
    return [
      ...unless(schema <= SCHEMA_LIMIT, `the schema has ${schema} bytes, more than ${SCHEMA_LIMIT}`),
      ...sizeWarnings(subject.chart, subject.files),
      ...packages,
    ]
  },
}

const firstLine = (text = ''): string => text.split('\n', 1)[0] ?? ''

const checkSchemaLines = ({ files, chart }: Subject): string[] => {
  const partial = files.get(PARTIAL) ?? '"required"'
  const ci = [...files].filter(([path]) => path.startsWith('ci/'))
  const full = firstLine(files.get('values.yaml')) === `${SCHEMA_LINE}values.schema.json`
  return [
    ...unless(files.has(PARTIAL), 'there is no partial schema'),
    ...unless(!partial.includes('"required"'), 'the partial schema requires something'),
    ...unless(full, 'values.yaml names no schema in its first line'),
    ...unless(ci.length > 0, 'there is no overlay in ci/'),
    ...ci.flatMap(([path, text]) =>
      unless(firstLine(text) === `${SCHEMA_LINE}../${PARTIAL}`, `${path} names no partial schema in its first line`),
    ),
    ...chart.overlays.flatMap(({ path, values }) =>
      overlayProblems(chart.values, values as never).map((problem) => `${path}: ${problem.path} ${problem.message}`),
    ),
  ]
}

const OUTSIDE = /^(?:src|test|ci)\/|^values\.partial\.schema\.json$/

const checkContents = (subject: Subject): Promise<string[]> =>
  packaged(subject, async (file) => {
    const paths = (await runOrThrow('tar', ['-tzf', file])).trim().split('\n')
    const inside = paths.map((path) => path.replace(`${subject.name}/`, ''))
    const missing = ['Chart.yaml', 'values.yaml', 'values.schema.json', 'README.md'].filter(
      (path) => !inside.includes(path),
    )
    return [
      ...inside.filter((path) => OUTSIDE.test(path)).map((path) => `${path} is in the package`),
      ...missing.map((path) => `${path} is not in the package`),
    ]
  })

/** Looks at the chart's package as each Helm makes it. */
const packaged = (subject: Subject, look: (file: string) => Promise<string[]>): Promise<string[]> =>
  withEachHelm(subject, [subject.folder], (helm, folder) =>
    inTemporaryFolder(async (target) => {
      const { code, stderr } = await run(helm.path, ['package', folder, '--destination', target])
      const [file] = readdirSync(target)
      return code === 0 && file ? look(join(target, file)) : [`can't be packaged: ${stderr}`]
    }),
  )
