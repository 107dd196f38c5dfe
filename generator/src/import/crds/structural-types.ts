import type { Json } from '../../values/index.ts'
import {
  docLines,
  interfaceText,
  listOf,
  literalType,
  pascal,
  singular,
  type TypeText,
  unionText,
  type WrittenField,
} from '../values/declarations.ts'
import { isSchema, kindsInSchema, tagsOfSchema } from '../values/schema-types.ts'
import type { JsonSchema } from '../values/value.ts'

/** Where a schema stands: the name of the interface around everything, and what leads there. */
type Path = readonly string[]

/** The types of structural schemas, as Kubernetes has them in custom resource definitions: an interface for each object. */
export class StructuralTypes {
  /** The interfaces so far, each before those of its fields. */
  readonly texts: string[] = []
  readonly #known = new Map<string, string>()
  readonly #names = new Set(['ObjectMeta', 'Record', 'Partial'])

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** A name that nothing else has; with a number where something does. */
  nameFor(wanted: string): string {
    const numbered = Array.from({ length: this.#names.size }, (_, index) => `${wanted}${index + 2}`)
    const name = [wanted, ...numbered].find((each) => !this.#names.has(each)) ?? wanted
    this.#names.add(name)
    return name
  }

  /** A field of an object; the interfaces that it needs are written. */
  field(object: JsonSchema, name: string, path: Path): WrittenField {
    const schema = schemaAt(object.properties, name)
    const required = Array.isArray(object.required) && object.required.includes(name)
    return {
      name,
      // the cluster sets what has a default
      isOptional: !required || schema.default !== undefined,
      // the description stands at the field
      type: this.#type({ ...schema, description: undefined }, [...path, name]),
      doc: docOf(schema),
    }
  }

  #type(schema: JsonSchema, path: Path): TypeText {
    const type = this.#withoutNull(schema, path)
    return schema.nullable === true && !type.includes('unknown') ? [...type, 'null'] : type
  }

  #withoutNull(schema: JsonSchema, path: Path): TypeText {
    if (schema['x-kubernetes-int-or-string'] === true) return ['number', 'string']
    if (Array.isArray(schema.enum)) return wordsOf(schema.enum)
    if (schema['x-kubernetes-embedded-resource'] === true) return [this.#embedded(schema, path)]
    const [kind] = kindsInSchema(schema)
    if (kind === 'array') return [listOf(this.#type(schemaAt(schema, 'items'), itemPath(path)))]
    if (kind === 'object') return [this.#object(schema, path)]
    if (kind === undefined) return ['unknown']
    return [kind === 'integer' ? 'number' : kind]
  }

  #object(schema: JsonSchema, path: Path): string {
    if (isSchema(schema.properties) && Object.keys(schema.properties).length > 0) return this.#interface(schema, path)
    const entry = schemaAt(schema, 'additionalProperties')
    return `Record<string, ${unionText(this.#type(entry, itemPath(path)))}>`
  }

  /** A whole object of Kubernetes inside of another. */
  #embedded(schema: JsonSchema, path: Path): string {
    const own = ['apiVersion', 'kind'].map((name) => ({ name, isOptional: false, type: ['string'], doc: [] }))
    const metadata = { name: 'metadata', isOptional: true, type: ['Partial<ObjectMeta>'], doc: [] }
    return this.#interface(schema, path, [...own, metadata])
  }

  /** Objects of one resource that are described alike have one interface, under the name of the first. */
  #interface(schema: JsonSchema, path: Path, own: readonly WrittenField[] = []): string {
    const key = `${path[0]} ${JSON.stringify({ ...schema, nullable: undefined, default: undefined })}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const name = this.nameFor(path.map(pascal).join(''))
    this.#known.set(key, name)
    this.#write(name, schema, path, own)
    return name
  }

  #write(name: string, schema: JsonSchema, path: Path, own: readonly WrittenField[]): void {
    const at = this.texts.length
    const others = Object.keys(isSchema(schema.properties) ? schema.properties : {}).filter(
      (key) => !own.some((field) => field.name === key),
    )
    const fields = [...own, ...others.map((key) => this.field(schema, key, path))]
    const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true
    const doc = docLines(textOf(schema.description))
    this.texts.splice(at, 0, interfaceText(name, fields, doc, isOpen ? ['unknown'] : undefined))
  }
}

/** A schema in a map of schemas; an empty one where there is none. */
const schemaAt = (of: Json | undefined, name: string): JsonSchema => {
  const found = isSchema(of) && Object.hasOwn(of, name) ? of[name] : undefined
  return isSchema(found) ? found : {}
}

/** `ports` has a `port`. */
const itemPath = (path: Path): Path => [...path.slice(0, -1), singular(path.at(-1) ?? '')]

const wordsOf = (words: readonly Json[]): TypeText =>
  words.map((word) => (word === null ? 'null' : typeof word === 'object' ? 'unknown' : literalType(word)))

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

const docOf = (schema: JsonSchema): readonly string[] => {
  const { tags } = tagsOfSchema(schema, new Set(kindsInSchema(schema)))
  const isInteger = schema.type === 'integer' && schema['x-kubernetes-int-or-string'] !== true
  const given = schema.default === undefined ? [] : [`@default ${defaultText(schema.default)}`]
  return [...docLines(textOf(schema.description)), ...(isInteger ? ['@asType integer'] : []), ...tags, ...given]
}

/** A default as JSON; nothing in it ends the comment. */
const defaultText = (value: Json): string => JSON.stringify(value).replaceAll('*/', '*\\/')
