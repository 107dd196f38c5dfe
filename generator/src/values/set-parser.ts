import { isMap, type Json } from './json.ts'
import { EndOfText, SetReader } from './set-reader.ts'

type Values = Record<string, Json | undefined>

const MAX_INDEX = 65536
const MAX_DEPTH = 30

/** The grammar of Helm's `--set`, step by step as in `pkg/strvals/parser.go`, so that its odd corners are the same. */
export class SetParser {
  readonly #reader: SetReader
  readonly #read: (text: string) => Json
  readonly #json: boolean

  constructor(text: string, read: (text: string) => Json, json: boolean) {
    this.#reader = new SetReader(text)
    this.#read = read
    this.#json = json
  }

  /** Sets all values of the text. */
  into(values: Values): void {
    try {
      for (;;) this.#key(values, 0)
    } catch (error) {
      if (!(error instanceof EndOfText)) throw error
    }
  }

  #key(values: Values, depth: number): void {
    const { text: key, stop } = this.#reader.until('=[,.')
    if (stop === undefined) throw key === '' ? new EndOfText() : new Error(`key ${key} has no value`)
    if (stop === ',') throw new Error(`key ${key} has no value (cannot end with ,)`)
    if (stop === '[') this.#keyIndex(values, key, depth)
    else if (stop === '=') this.#keyValue(values, key)
    else this.#keyMap(values, key, depth + 1)
  }

  #keyIndex(values: Values, key: string, depth: number): void {
    const index = this.#index()
    const there = Object.hasOwn(values, key) ? values[key] : []
    if (!Array.isArray(there)) throw new Error(`${key} is not a list`)
    let list = there as Json[]
    const ended = orEnd(() => {
      list = this.#item(list, index, depth)
    })
    set(values, key, list)
    if (ended) throw ended
  }

  #keyMap(values: Values, key: string, depth: number): void {
    if (depth > MAX_DEPTH) throw new Error(`names nest at most ${MAX_DEPTH} levels deep`)
    const inner = (Object.hasOwn(values, key) ? values[key] : {}) as Values
    if (!isMap(inner)) throw new Error(`${key} is not a map`)
    const ended = orEnd(() => this.#key(inner, depth))
    const empty = Object.keys(inner).length === 0
    if (!ended && empty) throw new Error(`key map ${key} has no value`)
    if (!empty) set(values, key, inner as Json)
    if (ended) throw ended
  }

  #keyValue(values: Values, key: string): void {
    const { value, ended } = this.#value()
    set(values, key, value)
    if (ended) throw ended
  }

  /** What stands behind a `=`; the end of the text may stand there too. */
  #value(): { value: Json; ended?: EndOfText } {
    if (this.#json) return { value: this.#jsonValue() }
    const first = this.#reader.next()
    if (first === undefined) return { value: '', ended: new EndOfText() }
    if (first === '{') return { value: this.#list() }
    this.#reader.back()
    return { value: this.#read(this.#reader.until(',').text) }
  }

  #jsonValue(): Json {
    if (this.#reader.skipEmpty()) return null
    const value = this.#reader.json()
    this.#reader.skipEmpty()
    return value
  }

  #list(): Json {
    const items: Json[] = []
    for (;;) {
      const { text, stop } = this.#reader.until(',}')
      if (stop === undefined) throw new Error("list must terminate with '}'")
      items.push(this.#read(text))
      if (stop === '}') break
    }
    const after = this.#reader.next()
    if (after !== undefined && after !== ',') this.#reader.back()
    return items
  }

  #index(): number {
    const { text, stop } = this.#reader.until(']')
    if (stop === undefined || !/^[+-]?\d+$/.test(text)) throw new Error(`${text} is not an index`)
    return Number(text)
  }

  #item(list: Json[], index: number, depth: number): Json[] {
    if (index < 0) throw new Error(`negative index ${index}`)
    const { text, stop } = this.#reader.until('[.=')
    if (text !== '') throw new Error(`unexpected data behind an index: ${text}`)
    if (stop === undefined) throw new EndOfText()
    if (stop === '=') return setIndex(list, index, this.#value().value)
    return stop === '[' ? this.#nested(list, index, depth) : this.#itemMap(list, index, depth)
  }

  #nested(list: Json[], index: number, depth: number): Json[] {
    const next = this.#index()
    const there = list[index] ?? []
    if (!Array.isArray(there)) throw new Error(`item ${index} is not a list`)
    return setIndex(list, index, this.#item(there as Json[], next, depth))
  }

  /** As in Helm, a map that is there already is changed in place, even when the text ends too early. */
  #itemMap(list: Json[], index: number, depth: number): Json[] {
    const there = list[index]
    const inner: Values = isMap(there) ? (there as Values) : {}
    if (index < list.length) list[index] = inner as Json
    this.#key(inner, depth)
    return setIndex(list, index, inner as Json)
  }
}

const orEnd = (run: () => void): EndOfText | undefined => {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof EndOfText) return error
    throw error
  }
}

const set = (values: Values, key: string, value: Json): void => {
  if (key !== '') values[key] = value
}

const setIndex = (list: Json[], index: number, value: Json): Json[] => {
  if (index > MAX_INDEX) throw new Error(`the largest index is ${MAX_INDEX}`)
  return Array.from({ length: Math.max(list.length, index + 1) }, (_, at) =>
    at === index ? value : (list[at] ?? null),
  )
}
