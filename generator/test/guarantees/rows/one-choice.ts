import { resolve } from '../../../src/values/shape.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { type Subject, template, withEachHelm } from '../subject.ts'
import { isMap } from '../values-schema.ts'

/** A choice is made by one value. */
export const oneChoice: Guarantee = {
  name: 'one choice',
  promise:
    'One `--set` changes a choice, since no default belongs to one choice only, and no default is a list of maps.',
  check: async (subject) => [
    ...listsOfMaps(subject),
    ...(await withEachHelm(subject, choicesIn(subject), async (helm, { name, word }) => {
      const result = await template(subject, helm, { args: ['--set', `${name}=${word}`] })
      return unless(result.ok || !result.message.includes('additional properties'), `--set ${name}=${word} is refused`)
    })),
  ],
}

/** What each alternative of a tagged union is called. */
const choicesIn = ({ chart }: Subject): { name: string; word: string }[] =>
  chart.values.fields.flatMap(({ shape, name, default: value }) => {
    const of = resolve(shape)
    if (of.kind !== 'union' || !isMap(value)) return []
    return of.of
      .map(resolve)
      .flatMap((one) => (one.kind === 'object' ? one.properties.flatMap(wordOf) : []))
      .map(({ key, word }) => ({ name: `${name}.${key}`, word }))
  })

type Property = { readonly name: string; readonly shape: Parameters<typeof resolve>[0] }

const wordOf = ({ name, shape }: Property): { key: string; word: string }[] => {
  const of = resolve(shape)
  const [word, ...others] = (of.kind === 'string' && of.values) || []
  return typeof word === 'string' && others.length === 0 ? [{ key: name, word }] : []
}

const listsOfMaps = ({ chart }: Subject): string[] =>
  chart.values.fields.flatMap(({ name, default: value }) =>
    unless(!(Array.isArray(value) && value.some(isMap)), `${name} is a list of maps by default`),
  )
