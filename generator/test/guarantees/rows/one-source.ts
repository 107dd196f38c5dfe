import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { type JsonMap, valueProblems } from '../../../src/values/index.ts'
import { differ, type Guarantee, unless } from '../guarantee.ts'
import type { Subject } from '../subject.ts'
import { schemaFields, schemaOf, valueAt } from '../values-schema.ts'

/** Schema, values.yaml and README tell the same. */
export const oneSource: Guarantee = {
  name: 'one source',
  promise: '`values.yaml` equals the typed defaults, and the README has a row with the default of each value.',
  check: async (subject) => [...checkValues(subject), ...checkReadme(subject), ...checkComments(subject)],
}

const valuesOf = ({ files }: Subject): JsonMap => parse(files.get('values.yaml') ?? '') as JsonMap

const checkValues = (subject: Subject): string[] => {
  const values = valuesOf(subject)
  const typed = subject.chart.definition.values.defaults
  return [
    ...unless(isDeepStrictEqual(values, JSON.parse(JSON.stringify(typed))), 'values.yaml is not the typed defaults'),
    ...valueProblems(subject.chart.values, values).map(({ path, message }) => `values.yaml: ${path} ${message}`),
  ]
}

interface Row {
  readonly key: string
  readonly type: string
  readonly default: string
  readonly description: string
}

const rowsOf = (readme: string): Row[] =>
  readme
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [key = '', type = '', standard = '', description = ''] = line.slice(2, -2).split(/(?<!\\) \| /)
      return { key: key.replaceAll('`', ''), type, default: standard, description }
    })
    // fields of entries and items, which have no defaults of their own
    .filter(({ key }) => !/\.\*|\[\]/.test(key))

const checkReadme = (subject: Subject): string[] => {
  const rows = rowsOf(subject.files.get('README.md') ?? '')
  const leaves = schemaFields(schemaOf(subject)).filter(({ closed }) => !closed)
  const values = valuesOf(subject)
  return [
    ...differ(
      'the rows of the README',
      leaves.map(({ name }) => name),
      // without the fields of a union's alternatives, which have no defaults of their own
      rows.map(({ key }) => key).filter((key) => !leaves.some(({ name }) => key.startsWith(`${name}.`))),
    ),
    ...leaves.flatMap(({ name, path }) => {
      const row = rows.find(({ key }) => key === name)
      return row ? checkRow(row, valueAt(values, path)) : []
    }),
  ]
}

const checkRow = ({ key, default: told, description }: Row, value: unknown): string[] => {
  const json = JSON.stringify(value)?.replaceAll('|', '\\|')
  const right = json === undefined ? told === 'unset' : told.replace(/^`+ ?| ?`+$/g, '') === json
  return [
    ...unless(right, `the README says that ${key} is ${told} by default, not ${json}`),
    ...unless(description !== '', `the README says nothing about ${key}`),
  ]
}

/** values.yaml names all values, also those that it doesn't set. */
const checkComments = (subject: Subject): string[] => {
  const text = subject.files.get('values.yaml') ?? ''
  const keys = text.match(/^[# ]*[\w"-]+(?=:)/gm)?.map((key) => key.replace(/[# "]/g, '')) ?? []
  return schemaFields(schemaOf(subject)).flatMap(({ path, name }) =>
    unless(keys.includes(path.at(-1) ?? ''), `values.yaml does not mention ${name}`),
  )
}
