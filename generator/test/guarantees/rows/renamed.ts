import { exampleOf } from '../../../src/values/yaml/example.ts'
import { outcomeOfHelm, writeWithNotes } from '../../differential/chart-outcomes.ts'
import type { Helm } from '../../differential/helm.ts'
import { allOf, type Guarantee, unless } from '../guarantee.ts'
import { type Subject, template, withEachHelm } from '../subject.ts'
import { nested, schemaFields, schemaOf } from '../values-schema.ts'

type Field = Subject['chart']['values']['fields'][number]

/** What changes its name is not lost in silence. */
export const renamed: Guarantee = {
  name: 'renamed values',
  promise:
    'The notes and the schema warn of a deprecated value, and the schema rejects a former name and gives the new one.',
  check: (subject) => {
    const { fields } = subject.chart.values
    return allOf(
      withEachHelm(subject, fields.filter(isDeprecated), (helm, field) => checkDeprecated(subject, helm, field)),
      withEachHelm(
        subject,
        fields.filter((field) => field.renamedFrom !== undefined && !field.carriesFormer),
        (helm, field) => checkRenamed(subject, helm, field),
      ),
    )
  },
}

const isDeprecated = (field: Field): boolean => field.deprecated !== undefined && field.default === undefined

const checkDeprecated = async (subject: Subject, helm: Helm, { name, path, shape }: Field): Promise<string[]> => {
  const schema = schemaFields(schemaOf(subject)).find((field) => field.name === name)?.schema
  const [set, unset] = await Promise.all([
    notesOf(subject, helm, nested(path, exampleOf(shape, name))),
    notesOf(subject, helm, {}),
  ])
  return [
    ...unless(
      JSON.stringify(schema)?.includes('"deprecated":true') ?? false,
      `${name} is not deprecated in the schema`,
    ),
    ...unless(set.includes(`WARNING: ${name} is deprecated`), `no warning about ${name}: ${set}`),
    ...unless(!unset.includes(name), `a warning about ${name}, which is unset`),
  ]
}

/** What is told after an installation. */
const notesOf = async ({ name, files }: Subject, helm: Helm, values: object): Promise<string> => {
  const folder = writeWithNotes(name, files)
  const outcome = await outcomeOfHelm(helm, folder, { values })
  folder.remove()
  return 'failed' in outcome ? outcome.failed : JSON.stringify(outcome.documents)
}

const checkRenamed = async (subject: Subject, helm: Helm, { name, renamedFrom = '' }: Field): Promise<string[]> => {
  const result = await template(subject, helm, { args: ['--set', `${renamedFrom}=1`] })
  const told = !result.ok && result.message.includes(`renamed, set ${name} instead`)
  return unless(told, `${renamedFrom} is not refused with its new name ${name}: ${result.ok || result.message}`)
}
