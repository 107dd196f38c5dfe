import type { Helm, HelmRun } from '../../differential/helm.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { isSchemaError, refusedPaths } from '../refusals.ts'
import { type Subject, template, withEachHelm } from '../subject.ts'
import { merged, nested, type SchemaField, schemaFields, schemaOf } from '../values-schema.ts'

/** A tag prints as it was given. */
export const imageTags: Guarantee = {
  name: 'image tags',
  promise: 'An image tag that looks like a number prints exactly as the user wrote it with `--set` or in quotes.',
  check: async (subject) => {
    const images = imagesOf(subject)
    if (images.length === 0) return ['the chart has no image']
    const exact = await withEachHelm(subject, TAGS.flatMap(formsOf), (helm, form) =>
      checkTag(subject, helm, images, form),
    )
    return [...exact, ...(await checkDigest(subject, images)), ...(await checkBoolean(subject, images))]
  },
}

const TAGS = ['1234567', '1e3', '0123', '1.10', '0', '9007199254740991', '0123456789abcdef0123456789abcdef01234567']
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`

interface Form {
  readonly tag: string
  readonly run: (tags: readonly string[]) => HelmRun
}

/** The ways to give a tag: a quoted one in a file, --set and --set-string. */
const formsOf = (tag: string): Form[] => [
  { tag, run: (names) => ({ values: merged(...names.map((name) => nested(name.split('.'), tag))) }) },
  { tag, run: (names) => ({ args: ['--set', names.map((name) => `${name}=${tag}`).join()] }) },
  { tag, run: (names) => ({ args: ['--set-string', names.map((name) => `${name}=${tag}`).join()] }) },
]

/** The values that are images: they have a tag. */
const imagesOf = (subject: Subject): SchemaField[] => {
  const fields = schemaFields(schemaOf(subject))
  return fields.filter(({ name, closed }) => closed && fields.some((field) => field.name === `${name}.tag`))
}

const checkTag = async (
  subject: Subject,
  helm: Helm,
  images: readonly SchemaField[],
  { tag, run }: Form,
): Promise<string[]> => {
  const options = run(images.map(({ name }) => `${name}.tag`))
  const printed = await imagesIn(subject, helm, options)
  if (typeof printed === 'string') return [printed]
  const other = printed.filter((image) => !image.endsWith(`:${tag}`))
  return [
    ...unless(printed.length > 0, 'no image is rendered'),
    ...other.map((image) => `tag ${tag} by ${JSON.stringify(options)} prints ${image}`),
  ]
}

/** All images that are rendered, or why nothing is. */
const imagesIn = async (subject: Subject, helm: Helm, options: HelmRun): Promise<string[] | string> => {
  const result = await template(subject, helm, options)
  if (!result.ok) return `${JSON.stringify(options)}: ${result.message}`
  return [...result.text.matchAll(/^\s*(?:- )?image: "?([^"\n]*)"?$/gm)].map(([, image = '']) => image)
}

const checkDigest = async (subject: Subject, images: readonly SchemaField[]): Promise<string[]> => {
  const digests = images
    .filter(({ schema }) => 'digest' in (schema.properties ?? {}))
    .map(({ name }) => `${name}.digest`)
  const options = { args: ['--set', digests.map((name) => `${name}=${DIGEST}`).join()] }
  return withEachHelm(subject, digests.length > 0 ? [options] : [], async (helm) => {
    const printed = await imagesIn(subject, helm, options)
    if (typeof printed === 'string') return [printed]
    return printed.filter((image) => !image.endsWith(`@${DIGEST}`)).map((image) => `a digest prints ${image}`)
  })
}

const checkBoolean = (subject: Subject, images: readonly SchemaField[]): Promise<string[]> =>
  withEachHelm(subject, images, async (helm, { name }) => {
    const result = await template(subject, helm, { args: ['--set', `${name}.tag=true`] })
    if (result.ok) return [`${name}.tag=true is not refused`]
    const named = isSchemaError(result.message) && refusedPaths(result.message).has(`${name}.tag`)
    return unless(named, `${name}.tag=true is refused with ${result.message}`)
  })
