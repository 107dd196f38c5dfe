import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type ChartStructure, type FileStructure, readStructure } from '../../../src/import/structure/index.ts'
import { NotPrintable, printDocuments, printHelpers, printTextLines } from './print-template.ts'

/** A chart beside the same one with its templates printed from their structure. */
export interface ReprintedChart {
  readonly folder: string
  /** A copy of the chart as it was. */
  readonly original: string
  readonly structure: ChartStructure
  /** The files that were printed again. */
  readonly printed: readonly string[]
  /** The other files, with the reason. */
  readonly kept: ReadonlyMap<string, string>
  /** How many helpers were printed again. */
  readonly helpers: number
  readonly remove: () => void
}

/** The files below a folder, by their paths in it. */
export const filesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

/** The templates of a chart, and the partials of those in its `charts/`. */
export const templatesIn = (folder: string): { templates: Map<string, string>; libraries: Map<string, string> } => {
  const files = [...filesBelow(folder)]
  return {
    templates: new Map(files.filter(([path]) => path.startsWith('templates/'))),
    libraries: new Map(files.filter(([path]) => /^charts\/.*\/templates\/(.*\/)?_[^/]*$/.test(path))),
  }
}

/** Copies a chart, with its templates in another layout, and so the helpers that they include. */
export const reprintChart = (folder: string): ReprintedChart => {
  const structure = readStructure(templatesIn(folder))
  const parent = mkdtempSync(join(tmpdir(), 'reprinted-'))
  const copy = join(parent, 'printed', basename(folder))
  const original = join(parent, 'original', basename(folder))
  for (const each of [copy, original]) cpSync(folder, each, { recursive: true })
  const kept = new Map<string, string>()
  const helpers = printHelpers(structure)
  const printed = structure.files.filter((file) => {
    const text = printFile(file, kept)
    if (text !== undefined)
      writeFileSync(join(copy, file.path), renamed(text, helpers) + definesIn(file.path, structure, folder))
    return text !== undefined
  })
  const defines = [...helpers].map(
    ([name, body]) => `{{ define ${printedName(name)} }}${renamed(body, helpers)}{{ end }}\n`,
  )
  mkdirSync(join(copy, 'templates'), { recursive: true })
  writeFileSync(join(copy, 'templates/_printed.tpl'), defines.join(''))
  const remove = (): void => rmSync(parent, { recursive: true })
  return {
    folder: copy,
    original,
    structure,
    printed: printed.map(({ path }) => path),
    helpers: helpers.size,
    kept,
    remove,
  }
}

/** The named templates of a file, as they are. */
const definesIn = (path: string, { helpers }: ChartStructure, folder: string): string => {
  const text = readFileSync(join(folder, path), 'utf8')
  const own = [...helpers.values()].filter(({ isOwn, template }) => isOwn && template === path)
  return own.map(({ place }) => text.slice(place.start, place.end)).join('')
}

const printedName = (name: string): string => JSON.stringify(`printed ${name}`)

/** Includes the helpers that were printed instead of those that weren't. */
const renamed = (text: string, helpers: ReadonlyMap<string, string>): string =>
  text.replaceAll(/include ("(?:[^"\\]|\\.)*")/g, (include, name: string) => {
    const called: string = JSON.parse(name)
    return helpers.has(called) ? `include ${printedName(called)}` : include
  })

const printFile = (
  { path, documents, lines, reason }: FileStructure,
  kept: Map<string, string>,
): string | undefined => {
  try {
    if (documents) return printDocuments(documents)
    if (lines) return printTextLines(lines, 0)
    if (reason !== undefined) kept.set(path, reason)
  } catch (error) {
    if (!(error instanceof NotPrintable)) throw error
    kept.set(path, error.message)
  }
  return undefined
}
