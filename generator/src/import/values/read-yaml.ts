import { basename } from 'node:path'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
} from 'yaml'
import type { Place } from '../../model/chartwright-error.ts'
import type { JsonMap } from '../../values/index.ts'
import { ImportError } from '../import-error.ts'
import { YAML_AS_HELM } from '../read/yaml-as-helm.ts'

/** A values file as Helm reads it, and what about it isn't what it seems. */
export interface ReadYaml {
  readonly values: JsonMap
  readonly document: Document.Parsed
  readonly assumptions: readonly string[]
}

/**
 * Reads a values file as Helm does: by YAML 1.1, of keys that occur twice the last, of several documents the first.
 *
 * @throws ImportError with the line of what isn't YAML, or no map.
 */
export const readYaml = (text: string, file = 'values.yaml'): ReadYaml => {
  const lineCounter = new LineCounter()
  const documents = parseAllDocuments(text, { ...YAML_AS_HELM, lineCounter }) as Document.Parsed[]
  const [document] = documents
  const error = document?.errors[0]
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw notValues(`This isn't valid YAML: ${error.message}`, 'Correct this line.', { file, line, column: col })
  }
  if (!document) return { values: {}, document: emptyDocument(), assumptions: [] }
  if (document.contents !== null && !isMap(document.contents) && !isNull(document.contents))
    throw notValues(`${basename(file)} must be a map`, 'Write keys and their values.', { file, line: 1, column: 1 })
  checkKeys(document, file, lineCounter)
  const notes = notesOn(document)
  const more = documents.length > 1 ? ['Of the documents of values.yaml, Helm reads only the first.'] : []
  return { values: toJson(document, file), document, assumptions: [...more, ...notes] }
}

const emptyDocument = (): Document.Parsed => parseAllDocuments('{}')[0] as Document.Parsed

const isNull = (node: unknown): boolean => isScalar(node) && node.value === null

const notValues = (what: string, hint: string, at: Place): ImportError => new ImportError('yaml', what, hint, at)

/** Helm takes no lists or maps as keys. */
const checkKeys = (document: Document.Parsed, file: string, lineCounter: LineCounter): void => {
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) || isAlias(key)) return
      const [start] = (key as Node | null)?.range ?? [0]
      const { line, col } = lineCounter.linePos(start)
      throw notValues('A list or map is the key of a value here', 'Write a string.', { file, line, column: col })
    },
  })
}

const toJson = (document: Document.Parsed, file: string): JsonMap => {
  try {
    return (JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 10_000 }) ?? {}, plain)) ?? {}) as JsonMap
  } catch (error) {
    throw notValues(`This isn't valid YAML: ${(error as Error).message}`, 'Correct its aliases.', {
      file,
      line: 1,
      column: 1,
    })
  }
}

/** What JSON has for a value; an object can't have the key `__proto__`. */
const plain = (key: string, value: unknown): unknown => {
  if (key === '__proto__') return undefined
  return typeof value === 'bigint' ? Number(value) : value
}

/** What of a document people may read differently than Helm does. */
const notesOn = (document: Document.Parsed): string[] => {
  const notes: string[] = []
  let aliases = 0
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const path = pathOf([...ancestors, pair])
      if (isMerge(pair)) aliases++
      notes.push(...keyNotes(pair, path))
    },
    Map: (_, map, ancestors) => {
      const names = map.items.map(({ key }) => keyText(key))
      for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
        notes.push(`${pathOf([...ancestors, name])}: this key occurs twice; the last one counts, as for Helm.`)
    },
    Alias: () => {
      aliases++
    },
    Scalar: (key, node, ancestors) => {
      if (key !== 'key') notes.push(...scalarNotes(node, pathOf(ancestors)))
    },
  })
  if (aliases > 0) notes.push('Anchors and merge keys of values.yaml are written out where they are used.')
  return notes
}

const keyNotes = ({ key }: Pair, path: string): string[] => {
  if (keyText(key) === '__proto__') return [`${path}: no object can have this key, so it is left out.`]
  if (!isScalar(key) || typeof key.value === 'string' || typeof key.value === 'symbol') return []
  return [
    `${path}: YAML reads this key as ${key.value === null ? 'null' : `a ${typeof key.value}`}, and Helm as the string ${keyText(key)}.`,
  ]
}

/** `<<`, which is a symbol to the reader where it merges. */
const isMerge = ({ key }: Pair): boolean => isScalar(key) && typeof key.value === 'symbol'

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key))

const scalarNotes = ({ value, source, type }: Scalar, path: string): string[] => {
  if (type !== 'PLAIN' || source === undefined) return []
  if (typeof value === 'boolean' && !/^(true|false)$/i.test(source))
    return [`${path}: YAML reads ${source} as ${value}.`]
  if (typeof value !== 'number' && typeof value !== 'bigint') return []
  if (Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER)
    return [`${path}: Helm keeps ${source} only roughly, since it is above 2^53.`]
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(source) ? [] : [`${path}: YAML reads ${source} as the number ${value}.`]
}

/** The values path of a node below its ancestors. */
const pathOf = (ancestors: readonly unknown[]): string =>
  ancestors
    .flatMap((each) => {
      if (typeof each === 'string') return [each]
      if (isSeq(each)) return ['[]']
      return isPairNode(each) ? [keyText(each.key)] : []
    })
    .reduce((text, step) => (step === '[]' || text === '' ? `${text}${step}` : `${text}.${step}`), '')

const isPairNode = (node: unknown): node is Pair =>
  typeof node === 'object' && node !== null && 'key' in node && !isAlias(node) && !isScalar(node)
