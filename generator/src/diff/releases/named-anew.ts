/** A named template, up to the next one. */
const DEFINE = /define\s+"([^"]+)"(?:(?!\{\{-?\s*define\s).)*/gs
const REVISION = /\.Release\.Revision\b/

/**
 * Which templates ask for the release's revision, itself or in named templates that they include: a Job of theirs that
 * has it in its name is another one after each upgrade, and nothing of it changes.
 */
export const asksForRevision = (files: ReadonlyMap<string, Uint8Array>): ((path: string) => boolean) => {
  const texts = new Map(
    [...files]
      .filter(([path]) => /(^|\/)templates\//.test(path))
      .map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  )
  const named = [...texts.values()].flatMap((text) =>
    [...text.matchAll(DEFINE)].filter(([body]) => REVISION.test(body)).map(([, name]) => name as string),
  )
  return (path) => {
    const text = texts.get(path) ?? ''
    return REVISION.test(text) || named.some((name) => text.includes(`"${name}"`))
  }
}
