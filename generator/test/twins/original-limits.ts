import { readDocuments } from '../differential/read-manifests.ts'

/** Why texts that a template prints without quotes can't be taken: YAML reads them as something else. */
export const misread = (texts: readonly (string | number | null | undefined)[]): string | undefined => {
  const wrong = texts.find((text) => typeof text === 'string' && text !== '' && !isReadAsItself(text))
  return wrong === undefined
    ? undefined
    : `printed without quotes, YAML takes ${JSON.stringify(wrong)} for something else`
}

const isReadAsItself = (text: string): boolean => {
  // a line's end for Helm, too, and none for the reader here
  if (text.includes('\r')) return false
  try {
    return (readDocuments(`a: ${text}\n`)[0] as { a: unknown }).a === text
  } catch {
    return false
  }
}

/** Why blocks can't stand at the end of a file: Helm 3 takes blanks and newlines from it, and Helm 4 adds one. */
export const losesBlanks = (blocks: readonly unknown[]): string | undefined =>
  blocks.some((block) => /([\s\u0085]|\\[nrt])"/.test(JSON.stringify(block) ?? ''))
    ? 'a text at the end of the file ends with blanks or newlines: Helm 3 loses them, and Helm 4 adds one'
    : undefined

/** Why a map can't be added behind another one: YAML has a key only once. */
export const writtenTwice = (added: object, keys: readonly string[]): string | undefined => {
  const twice = keys.find((key) => key in added)
  return twice === undefined ? undefined : `${twice} stands there already`
}
