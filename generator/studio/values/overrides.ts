import { Document, isAlias, isMap as isMapNode, isScalar, parseDocument, stringify } from 'yaml'
import { YAML_AS_HELM } from '../../src/import/read/yaml-as-helm.ts'
import { difference, isEqual, isMap, type Path, type ValueMap, valueAt } from './json.ts'

/** A text of values, read. */
export interface ReadValues {
  readonly values: ValueMap
  readonly problems: readonly YamlProblem[]
}

/** Where a text is no YAML, and why. */
export interface YamlProblem {
  readonly from: number
  readonly to: number
  readonly message: string
}

/** Reads values as Helm does. */
export const readValues = (text: string): ReadValues => {
  const document = parseDocument(text, YAML_AS_HELM)
  const problems = document.errors.map(({ pos: [from, to], message }) => ({
    from,
    to: Math.max(to, from + 1),
    message,
  }))
  if (problems.length > 0) return { values: {}, problems }
  const whole = { from: 0, to: text.length }
  try {
    const values: unknown = document.toJS({ maxAliasCount: 1000 }) ?? {}
    if (isMap(values)) return { values, problems }
    return { values: {}, problems: [{ ...whole, message: 'Values are a map: write keys and their values.' }] }
  } catch (error) {
    return { values: {}, problems: [{ ...whole, message: (error as Error).message }] }
  }
}

const STYLE = { lineWidth: 0 } as const

/** The text with another value at a path. What is as in the chart isn't kept, and comments stay. */
export const withValue = (text: string, path: Path, value: unknown, defaults: ValueMap): string => {
  const fallback = valueAt(defaults, path)
  const isDefault = value === undefined ? (fallback ?? null) === null : isEqual(value, fallback)
  return isDefault ? withoutValue(text, path) : edited(text, path, value ?? null)
}

/** The text without a value, so that the chart's own counts. */
export const withoutValue = (text: string, path: Path): string => edited(text, path, undefined)

/** Changes one value in a text, or takes it away. */
const edited = (text: string, path: Path, value: unknown): string => {
  const document = documentOf(text)
  change(document, path, value)
  const made = textOf(document)
  if (isEqual(valueAt(readValues(made).values, path), value)) return made
  // what is written elsewhere, and meant here by an alias, is written here from now on
  const whole = new Document(readValues(text).values, { ...YAML_AS_HELM, aliasDuplicateObjects: false })
  change(whole, path, value)
  return textOf(whole)
}

const change = (document: Document, path: Path, value: unknown): void =>
  value === undefined ? remove(document, path) : put(document, path, value)

/** Only what of a text differs from the chart's values, with its comments. */
export const onlyDifferences = (text: string, defaults: ValueMap): string => {
  const document = documentOf(text)
  for (const path of pathsLikeDefaults(readValues(text).values, defaults, [])) remove(document, path)
  return textOf(document)
}

const pathsLikeDefaults = (values: ValueMap, defaults: unknown, path: Path): Path[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const here = [...path, key]
    const fallback = isMap(defaults) && Object.hasOwn(defaults, key) ? defaults[key] : undefined
    if (difference(fallback, value) === undefined) return [here]
    return isMap(value) ? pathsLikeDefaults(value, fallback, here) : []
  })

const documentOf = (text: string): Document => {
  const document: Document = parseDocument(text, YAML_AS_HELM)
  if (isMapNode(document.contents)) return document
  const empty = new Document({}, YAML_AS_HELM)
  empty.commentBefore = document.commentBefore || document.comment || null
  return empty
}

const put = (document: Document, path: Path, value: unknown): void => {
  for (let length = 1; length < path.length; length++) {
    const above = path.slice(0, length)
    const collection = document.getIn(above, true)
    if (!isMapNode(collection))
      document.setIn(above, document.createNode(isAlias(collection) ? collection.toJS(document) : {}))
    // `{}` gets lines of its own when something comes into it
    else if (collection.items.length === 0) collection.flow = false
  }
  const node = document.createNode(value)
  const before = document.getIn(path, true)
  // the comment behind a scalar stays
  if (isScalar(node) && isScalar(before)) node.comment = before.comment
  document.setIn(path, node)
}

/** Takes a value away, and the maps above that are empty without it. */
const remove = (document: Document, path: Path): void => {
  for (let length = path.length; length > 0; length--) {
    const here = path.slice(0, length)
    const node = document.getIn(here, true)
    if (length < path.length && !(isMapNode(node) && node.items.length === 0)) return
    if (document.hasIn(here)) document.deleteIn(here)
  }
}

const textOf = (document: Document): string => {
  const isEmpty = isMapNode(document.contents) && document.contents.items.length === 0
  if (!isEmpty) return document.toString(STYLE)
  return document.commentBefore ? document.commentBefore.replaceAll(/^/gm, '#').concat('\n') : ''
}

/** A value in YAML, for a field that takes anything. */
export const yamlOf = (value: unknown): string =>
  value === undefined ? '' : stringify(value, { ...STYLE, version: '1.1' }).trimEnd()

/** The value that a text of YAML holds, or what is wrong with it; undefined for an empty one. */
export const readYaml = (text: string): { readonly value?: unknown; readonly problem?: string } => {
  const document = parseDocument(text, YAML_AS_HELM)
  const [error] = document.errors
  if (error) return { problem: error.message }
  try {
    return { value: document.toJS({ maxAliasCount: 1000 }) ?? undefined }
  } catch (failure) {
    return { problem: (failure as Error).message }
  }
}
