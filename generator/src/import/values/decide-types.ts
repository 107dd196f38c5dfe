import type { Json } from '../../values/index.ts'
import {
  type Declarations,
  docLines,
  listOf,
  literalType,
  type TypeText,
  unionText,
  type WrittenField,
} from './declarations.ts'
import { exampleTag, takesAnyWord } from './example-tag.ts'
import { propertyKinds } from './kinds.ts'
import { conforms, entryOf, interfaceOf, itemOf, type PlaceType, scalarsOf, typeOfPlaces } from './kubernetes-types.ts'
import { loopLimits } from './loop-limits.ts'
import { hasMapsAlone, hasParts, isByNames, isScalarSample } from './map-entries.ts'
import { allowsNull, tagsOfSchema, wordsInSchema } from './schema-types.ts'
import { type Kind, kindOf, pathText, type Value } from './value.ts'

/** How sure the types of values are. */
export interface Counts {
  typed: number
  guessed: number
  unknown: number
}

/** A type, and the tags of its field. */
interface Decided {
  readonly type: TypeText
  readonly tags?: readonly string[]
}

type Certainty = keyof Counts

const isPattern = (tag: string): boolean => tag.startsWith('@pattern ')

/** Decides the type of each value by all that is known of it. */
export class TypeDecider {
  readonly counts: Counts = { typed: 0, guessed: 0, unknown: 0 }
  readonly assumptions: string[] = []
  readonly #declarations: Declarations
  /** The charts whose values stand beside the chart's own. */
  readonly #subcharts: ReadonlySet<string>

  constructor(declarations: Declarations, subcharts: ReadonlySet<string>) {
    this.#declarations = declarations
    this.#subcharts = subcharts
  }

  /** The fields of the interface `Values`. */
  root(values: Value): readonly WrittenField[] {
    const own = [...values.fields].map(([name, field]) =>
      this.#isOpaque(name, field) ? this.#subchart(name, field) : this.#field(name, field, values, false),
    )
    const others = [...this.#subcharts].filter((name) => !values.fields.has(name))
    return [...own, ...others.map((name) => this.#subchart(name))]
  }

  /** What a chart above or below writes there, too, may be more than is known. */
  #isShared({ path: [name = ''] }: Value): boolean {
    return name === 'global' || this.#subcharts.has(name)
  }

  #isOpaque(name: string, field: Value): boolean {
    return this.#subcharts.has(name) && (field.isOpen || ![...field.fields.values()].some(({ isRead }) => isRead))
  }

  #subchart(name: string, field?: Value): WrittenField {
    const type = [this.#declarations.imported('SubchartValues', 'chartwright')]
    const doc = docLines(field?.comment.text)
    const isSet = field?.samples.some((sample) => kindOf(sample) === 'object') && field.seen > 0
    return { name, isOptional: !isSet, type, doc: doc.length > 0 ? doc : [`Values of the chart ${name}.`] }
  }

  #field(name: string, field: Value, parent: Value, isOpen: boolean): WrittenField {
    const { type, tags = [] } = this.#decide(field, isOpen)
    const { text, isDeprecated } = field.comment
    const description = field.schema?.description
    const doc = docLines(text ?? (typeof description === 'string' ? description : undefined))
    const isOptional =
      isOpen ||
      field.isOpen ||
      field.isUnset ||
      allowsNull(field.schema) ||
      (parent.wholes === 0 && !this.#isNeeded(field)) ||
      field.seen < parent.wholes
    return {
      name,
      isOptional,
      type: field.isNull ? [...type, 'null'] : type,
      doc: [...doc, ...(isOptional ? this.#withExample(field, tags) : tags), ...(isDeprecated ? ['@deprecated'] : [])],
    }
  }

  /** A part of what users list, which is printed as an item of a list: unset, it would be null there. */
  #isNeeded(field: Value): boolean {
    const isListed = field.path.includes('[]') || field.path.includes('*')
    if (!isListed || !field.uses.has('item') || field.uses.has('test')) return false
    this.#assume(field, 'taken as required, since templates print it as an item of a list')
    return true
  }

  /** Tags of a value without a default, for which values.yaml shows an example. */
  #withExample(field: Value, tags: readonly string[]): readonly string[] {
    if (!tags.some(isPattern) || takesAnyWord(field.schema)) return tags
    const example = exampleTag(field.schema)
    if (example) return [...tags, example]
    this.#assume(field, 'the pattern of its schema is left out, since no example of it was found')
    return tags.filter((tag) => !isPattern(tag))
  }

  /** The type of a value; in an open map, all that is in it is open, too. */
  #decide(value: Value, isOpen: boolean): Decided {
    if (value.isOpen) return this.#unknown(value)
    const place = typeOfPlaces(value.places.values())
    const words = this.#words(value, place)
    if (words) return this.#count('typed', { type: words })
    const { kinds, certainty } = propertyKinds(value, place)
    if (kinds.size === 0) return this.#unknown(value)
    const types: TypeText[] = []
    const scalars = [...kinds].filter((kind) => kind !== 'object' && kind !== 'array')
    if (scalars.length > 0) {
      types.push(this.#scalars(value, new Set(scalars)))
      this.#counted(certainty, value, unionText(types[0] as TypeText))
    }
    if (kinds.has('array')) types.push(this.#list(value, place && itemOf(place), isOpen))
    if (kinds.has('object')) types.push(this.#map(value, place, isOpen))
    const { tags, refused } = tagsOfSchema(value.schema, kinds)
    const limits = loopLimits(value, kinds, tags)
    if (limits.length > 0) this.#assume(value, `it counts the turns of a loop, so it is limited: ${limits.join(', ')}`)
    for (const keyword of refused)
      this.#assume(value, `the ${keyword} of its schema is left out, since chartwright can't check it as Helm does`)
    return { type: [...new Set(types.flat())], tags: [...limits, ...tags, ...this.#templateTag(value, kinds)] }
  }

  #templateTag(value: Value, kinds: ReadonlySet<Kind>): readonly string[] {
    return value.uses.has('tpl') && [...kinds].every((kind) => kind === 'string') ? ['@tpl'] : []
  }

  /** The only words that a value can be, by its schema or its place; an empty default is one of them. */
  #words(value: Value, place: PlaceType | undefined): TypeText | undefined {
    const inSchema = wordsInSchema(value.schema)?.filter((each) => typeof each !== 'object')
    const scalars = place && !hasOtherUses(value) ? scalarsOf(place) : undefined
    const words = inSchema ?? scalars?.words
    if (!words || words.length === 0) return undefined
    const samples = value.samples.filter((sample) => !(words as readonly Json[]).includes(sample))
    if (samples.some((sample) => sample !== '')) return undefined
    return [...new Set([...words, ...(samples.length > 0 ? [''] : [])])].map((each) => literalType(each as string))
  }

  #scalars(value: Value, kinds: ReadonlySet<Kind>): TypeText {
    const isPort =
      value.places.size > 0 && [...value.places.values()].every(({ path }) => PORTS.test(path.at(-1) ?? ''))
    const inRange = value.samples.every((sample) => typeof sample !== 'number' || (sample >= 1 && sample <= MOST_PORT))
    return [
      ...(kinds.has('string') ? ['string'] : []),
      ...(kinds.has('number') ? ['number'] : []),
      ...(kinds.has('integer') && !kinds.has('number')
        ? [
            isPort && inRange && !value.schema
              ? this.#declarations.imported('Port', 'chartwright/values')
              : this.#declarations.own('Integer'),
          ]
        : []),
      ...(kinds.has('boolean') ? ['boolean'] : []),
    ]
  }

  #list(value: Value, place: PlaceType | undefined, isOpen: boolean): TypeText {
    const { item } = value
    value.spreadPlaces()
    const isReadByName = item !== undefined && [...item.fields.values()].some(({ isRead }) => isRead)
    const items = value.samples.filter((sample) => Array.isArray(sample)).flat()
    const named = place && interfaceOf(place)
    if (place && named && !isReadByName && items.every((each) => conforms(each, place)))
      return this.#count('typed', [`${this.#declarations.passedThrough(named)}[]`])
    if (!item || item.isBlank) {
      const scalars = place && scalarsOf(place)
      if (scalars && !scalars.words) return this.#count('typed', [listOf(this.#placeScalars(scalars.kinds))])
      return this.#unknownList(value)
    }
    const inner = value.uses.has('whole') && !isReadByName && item.samples.some((each) => kindOf(each) === 'object')
    if (inner && !value.schema) {
      const kinds = new Set(item.samples.map(kindOf))
      this.#counted('guessed', value, 'a list of maps that may hold anything')
      return [
        listOf([
          ...this.#scalars(item, kinds as Set<Kind>),
          this.#declarations.own('Anything'),
          ...(kinds.has('array') ? [listOf([this.#declarations.own('AnyValue')])] : []),
        ]),
      ]
    }
    return [listOf(this.#decide(item, isOpen || value.uses.has('whole')).type)]
  }

  #placeScalars(kinds: ReadonlySet<string>): TypeText {
    return [...kinds].map((kind) => (kind === 'number' ? this.#declarations.own('Integer') : kind))
  }

  #unknownList(value: Value): TypeText {
    this.#counted('unknown', value, 'a list of anything')
    return [`${this.#declarations.own('AnyValue')}[]`]
  }

  #map(value: Value, place: PlaceType | undefined, isOpen: boolean): TypeText {
    const isRead = [...value.fields.values()].some((field) => field.isRead)
    const samples = value.samples.filter((sample) => kindOf(sample) === 'object')
    const named = place && interfaceOf(place)
    if (place && named && !isRead && samples.every((sample) => conforms(sample, place)))
      return this.#count('typed', [this.#declarations.passedThrough(named)])
    const known = value.schema?.properties !== undefined
    if (isByNames(value) || (!isRead && !known && isStringMap(place, samples))) return this.#record(value, place)
    const more = isOpen || value.uses.has('whole') || value.uses.has('dynamic') || value.entry !== undefined
    if (value.fields.size === 0 || (value.uses.has('text') && !known && !value.isReadWithin)) {
      this.#counted('unknown', value, 'a map of anything')
      return [this.#declarations.own('Anything')]
    }
    if (hasMapsAlone(value)) return this.#alike(value)
    value.spreadPlaces()
    value.spreadEntry()
    const fields = [...value.fields].map(([each, field]) => this.#field(each, field, value, more))
    const others = more || this.#isShared(value) ? this.#others(value, fields) : undefined
    return [this.#declarations.interface(value.path, fields, this.#docOf(value), others)]
  }

  /** A map whose entries are all of one type, also those that templates read by their names. */
  #alike(value: Value): TypeText {
    const entry = value.entryValue()
    for (const field of value.fields.values()) entry.absorb(field)
    const { type } = this.#decide(entry, value.uses.has('whole'))
    const fields = [...value.fields].map(([name, field]) => ({
      name,
      isOptional: field.seen < value.wholes,
      type,
      doc: docLines(field.comment.text),
    }))
    return [this.#declarations.interface(value.path, fields, this.#docOf(value), [...type, 'undefined'])]
  }

  /** The type of a map's entries that have no field of their own: a scalar where all fields are, too; else anything. */
  #others({ entry, fields, uses }: Value, written: readonly WrittenField[]): TypeText {
    const isScalar = (each: Value): boolean => !each.isOpen && each.samples.every(isScalarSample) && !hasParts(each)
    if (!entry || entry.isBlank || uses.has('whole') || ![entry, ...fields.values()].every(isScalar)) return ['unknown']
    const types = [...written.flatMap(({ type }) => type), ...this.#decide(entry, false).type, 'undefined']
    return types.includes('AnyValue') ? ['unknown'] : [...new Set(types)]
  }

  #docOf(value: Value): readonly string[] {
    return docLines(value.comment.text).filter((line) => !line.startsWith('@'))
  }

  /** A map by names that users choose. */
  #record(value: Value, place: PlaceType | undefined): TypeText {
    const entry = value.entry ?? value.entryValue()
    for (const field of value.fields.values()) entry.absorb(field)
    const inPlace = place && entryOf(place)
    const scalars = inPlace && scalarsOf(inPlace)
    if (entry.isBlank && scalars?.kinds.has('string')) return this.#count('typed', ['Record<string, string>'])
    if (entry.isBlank) {
      this.#counted('unknown', value, 'a map of anything')
      return [this.#declarations.own('Anything')]
    }
    return [`Record<string, ${unionText(this.#decide(entry, value.uses.has('whole')).type)}>`]
  }

  #unknown(value: Value): Decided {
    this.#counted('unknown', value, 'anything')
    return { type: [this.#declarations.own('AnyValue')] }
  }

  #count<T>(certainty: Certainty, result: T): T {
    this.counts[certainty]++
    return result
  }

  #counted(certainty: Certainty, value: Value, taken: string): void {
    this.counts[certainty]++
    if (certainty === 'guessed') this.#assume(value, `taken as ${taken}, by its use alone`)
    if (certainty === 'unknown') this.#assume(value, `nothing tells its type, so it is ${taken}`)
  }

  #assume(value: Value, what: string): void {
    this.assumptions.push(`${pathText(value.path)}: ${what}.`)
  }
}

const PORTS = /^(containerPort|port)$/
const MOST_PORT = 65535

const hasOtherUses = ({ uses }: Value): boolean => uses.has('tpl') || uses.has('whole')

/** A map of strings in Kubernetes, such as labels, whose values are strings. */
const isStringMap = (place: PlaceType | undefined, samples: readonly unknown[]): boolean => {
  const entry = place && entryOf(place)
  const isScalar = entry !== undefined && scalarsOf(entry)?.kinds.has('string') === true
  return (
    isScalar && samples.every((sample) => Object.values(sample as object).every((each) => typeof each !== 'object'))
  )
}
