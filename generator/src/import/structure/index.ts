/**
 * Reads Go templates as YAML with holes: what whole lines a template gives (`lines/`), which entries, items and
 * texts they make (`value.ts`, `entries.ts`, `text-lines.ts`, `documents.ts`), and what its named templates give
 * (`helpers.ts`). What can't be read with certainty becomes an island.
 * @module
 */
import { type Helper, type HelperReading, helperStructure, readHelpers } from './helpers.ts'
import { type ParsedTemplate, parseTemplates } from './parsed-template.ts'
import { readFile } from './read-file.ts'
import type { Guess } from './reading.ts'
import { namesOfTexts } from './text-uses.ts'
import type { ChartStructure } from './tree.ts'

export type {
  Arm,
  ChartStructure,
  Document,
  Entry,
  FileStructure,
  HelperShape,
  HelperStructure,
  Island,
  Piece,
  Place,
  Structure,
  TextLine,
} from './tree.ts'

/** The templates of a chart, and those of charts that it depends on, by their paths. */
export interface StructureInput {
  /** `templates/service.yaml` and all others, with partials and NOTES.txt. */
  readonly templates: ReadonlyMap<string, string>
  /** Partials of charts in `charts/`. */
  readonly libraries: ReadonlyMap<string, string>
  /** The content of values.yaml: tells lists from maps where the templates don't. */
  readonly defaults?: unknown
}

/** Reads all templates of a chart as YAML with holes; what Helm refuses to parse has a reason instead. */
export const readStructure = ({ templates, libraries, defaults }: StructureInput): ChartStructure => {
  const own = parseTemplates(templates)
  const foreign = parseTemplates(libraries)
  // those of the chart itself win, as in Helm
  const helpers = new Map([...helpersOf(foreign, false), ...helpersOf(own, true)])
  const readings = readHelpers(helpers, namesOfTexts(own), defaults)
  const files = own.map((template) => readFile(template, readings, defaults))
  const named = [...helpers].map(([name, helper]) => helperStructure(name, helper, readings.get(name) as HelperReading))
  const guesses = [...named.filter(({ isOwn }) => isOwn).flatMap(({ name }) => readings.get(name)?.guesses ?? [])]
  return {
    files: files.map(({ structure }) => structure),
    helpers: new Map(named.map((each) => [each.name, each])),
    guesses: eachOnce([...files.flatMap((each) => each.guesses), ...guesses]),
  }
}

const helpersOf = (templates: readonly ParsedTemplate[], isOwn: boolean): readonly (readonly [string, Helper])[] =>
  templates.flatMap(({ source, definitions }) =>
    definitions.map(({ comment, ...definition }) => [
      definition.name,
      { definition, source, isOwn, ...(comment !== undefined && { comment }) },
    ]),
  )

const eachOnce = (guesses: readonly Guess[]): readonly Guess[] => [
  ...new Map(guesses.map((guess) => [`${guess.template} ${guess.line} ${guess.words}`, guess])).values(),
]
