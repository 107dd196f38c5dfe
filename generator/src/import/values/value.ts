import type { Json, JsonMap } from '../../values/index.ts'

/** What templates do with a value. */
export type Use =
  /** Only its emptiness counts. */
  | 'test'
  /** It is printed alone, so that YAML decides its type. */
  | 'print'
  /** It is printed as an item of a list, where nothing stands for an item that is unset. */
  | 'item'
  /** It is a part of a string, or an argument of a function of strings. */
  | 'string'
  | 'integer'
  | 'number'
  /** `toYaml`, or another way to hand it on with all that it holds. */
  | 'whole'
  /** It is written whole as a text: in a block scalar, or as an argument of a function of strings. */
  | 'text'
  /** It counts the turns of a loop. */
  | 'count'
  | 'tpl'
  /** Its fields are read by names that only the installation knows. */
  | 'dynamic'

/** The kinds of values, as JSON Schema calls them. */
export type Kind = 'string' | 'boolean' | 'integer' | 'number' | 'object' | 'array'

/** Where in a manifest a value is printed. */
export interface Place {
  /** The kind of the manifest; empty where it isn't known. */
  readonly kind: string
  /** The API group of the manifest, where its template names it. */
  readonly group?: string | undefined
  /** `spec`, `template`, …; `[]` for an item. */
  readonly path: readonly string[]
  /** The value is only a part of the map there, beside other entries. */
  readonly isPart?: boolean
}

/** What comments say of a value. */
export interface Comment {
  readonly text?: string
  readonly kinds?: readonly Kind[]
  readonly schema?: JsonSchema
  readonly isDeprecated?: boolean
}

/** The part of JSON Schema that is read. */
export interface JsonSchema {
  readonly [keyword: string]: Json | undefined
}

/** A value of a chart, with all that is known of it: collected first, decided on afterwards. */
export class Value {
  readonly path: readonly string[]
  readonly fields = new Map<string, Value>()
  /** What it holds, if it is a list. */
  item: Value | undefined
  /** What it holds by names that aren't known, if it is a map. */
  entry: Value | undefined
  /** What it is in values.yaml and in other values files. */
  readonly samples: Json[] = []
  /** How many of the maps that it is must have all fields; those of an overlay needn't. */
  wholes = 0
  /** In how many of these maps it is set. */
  seen = 0
  /** A values file unsets it. */
  isUnset = false
  /** It is null in a list, where null isn't the same as unset. */
  isNull = false
  readonly uses = new Set<Use>()
  readonly places = new Map<string, Place>()
  /** What it is compared with, or has in its place. */
  readonly compared = new Set<Json>()
  /** Kinds that templates ask for, or have as a fallback. */
  readonly kinds = new Set<Kind>()
  /** It may hold anything. */
  isOpen = false
  /** A template reads it by its name. */
  isRead = false
  comment: Comment = {}
  schema: JsonSchema | undefined

  constructor(path: readonly string[]) {
    this.path = path
  }

  /** The last name of its path that is no item's. */
  get name(): string {
    return this.path.findLast((step) => step !== '[]' && step !== '*') ?? 'values'
  }

  /** Templates read a part of it by its name. */
  get isReadWithin(): boolean {
    const parts = [...this.fields.values(), ...(this.item ? [this.item] : [])]
    return this.entry !== undefined || parts.some((each) => each.isRead || each.isReadWithin)
  }

  /** Nothing is known of it. */
  get isBlank(): boolean {
    const known = [this.samples.length, this.uses.size, this.fields.size, this.kinds.size, this.places.size]
    return known.every((count) => count === 0) && !this.schema && !this.item && !this.entry
  }

  field(name: string): Value {
    const found = this.fields.get(name) ?? new Value([...this.path, name])
    this.fields.set(name, found)
    return found
  }

  /** A field that a template reads. */
  readField(name: string): Value {
    const found = this.field(name)
    found.isRead = true
    return found
  }

  itemValue(): Value {
    this.item ??= new Value([...this.path, '[]'])
    return this.item
  }

  entryValue(): Value {
    this.entry ??= new Value([...this.path, '*'])
    return this.entry
  }

  /** Of what is printed whole, each part has the place below. */
  spreadPlaces(): void {
    for (const { isPart: _, ...place } of this.places.values()) {
      for (const [name, field] of this.fields) field.addPlace({ ...place, path: [...place.path, name] })
      this.item?.addPlace({ ...place, path: [...place.path, '[]'] })
    }
  }

  /** What templates do with each entry, they do with its fields, too; where values.yaml sets one, that tells more. */
  spreadEntry(): void {
    for (const field of this.fields.values()) {
      if (this.entry && field.samples.length === 0) for (const how of this.entry.uses) field.uses.add(how)
    }
  }

  /** Adds a place where it is printed. */
  addPlace(place: Place): void {
    this.places.set(placeKey(place), place)
  }

  /** What iterating gives: items or entries. */
  iterated(isByKey: boolean): Value {
    const kinds = this.samples.map(kindOf)
    if (kinds.includes('object')) return this.entryValue()
    if (kinds.includes('array')) return this.itemValue()
    return isByKey ? this.entryValue() : this.itemValue()
  }

  /** Adds what is known of another value, which has the same type. */
  absorb(other: Value): void {
    for (const sample of other.samples) this.addSample(sample, true)
    this.#absorbUses(other)
  }

  /** Its samples hold those of its fields. */
  #absorbUses(other: Value): void {
    for (const how of other.uses) this.uses.add(how)
    for (const kind of other.kinds) this.kinds.add(kind)
    for (const [key, place] of other.places) this.places.set(key, place)
    for (const each of other.compared) this.compared.add(each)
    this.isRead ||= other.isRead
    this.schema ??= other.schema
    if (this.comment.text === undefined) this.comment = other.comment
    for (const [name, field] of other.fields) this.field(name).#absorbUses(field)
    if (other.item) this.itemValue().#absorbUses(other.item)
    if (other.entry) this.entryValue().#absorbUses(other.entry)
  }

  /** Adds what a values file sets; `isWhole` where nothing else is merged below it. */
  addSample(sample: Json, isWhole: boolean): void {
    if (sample === null) {
      if (!isWhole) this.isUnset = true
      if (this.path.includes('[]')) this.isNull = true
      return
    }
    this.samples.push(sample)
    if (isWhole) this.seen++
    if (Array.isArray(sample)) for (const item of sample) this.itemValue().addSample(item, true)
    else if (typeof sample === 'object') this.#addFields(sample as JsonMap, isWhole)
  }

  #addFields(map: JsonMap, isWhole: boolean): void {
    if (isWhole) this.wholes++
    for (const [name, inner] of Object.entries(map)) this.field(name).addSample(inner ?? null, isWhole)
  }
}

/** The same for the same places. */
export const placeKey = ({ kind, group, path, isPart }: Place): string =>
  [kind, group, ...path, isPart ? 'part' : ''].join('/')

/** The kind of a value; undefined for null. */
export const kindOf = (value: Json): Kind | undefined => {
  if (value === null) return undefined
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number'
  return typeof value as Kind
}

/** `image.tag`, for people. */
export const pathText = (path: readonly string[]): string =>
  path.reduce((text, step) => (step === '[]' ? `${text}[]` : text === '' ? step : `${text}.${step}`), '')
