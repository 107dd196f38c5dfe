import type { ChartContent, FileContent } from './site.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const contentOf = (content: string | Uint8Array): FileContent => {
  if (typeof content === 'string') return content
  try {
    return decoder.decode(content)
  } catch {
    return { base64: Buffer.from(content).toString('base64') }
  }
}

/** A chart for the page, from its files. */
export const chartContent = (
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  isTyped: boolean,
): ChartContent => {
  const contents = Object.fromEntries([...files].map(([path, content]) => [path, contentOf(content)]))
  return { isTyped, files: contents, overlays: overlaysIn(contents) }
}

const OVERLAY = /^ci\/[^/]+\.ya?ml$|^values-[^/]+\.ya?ml$/

const overlaysIn = (files: ChartContent['files']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files)
      .filter((entry): entry is [string, string] => OVERLAY.test(entry[0]) && typeof entry[1] === 'string')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
