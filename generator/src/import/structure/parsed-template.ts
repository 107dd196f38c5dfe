import { parseTemplate, type Span, TemplateError } from '../../template-parser/index.ts'
import { type Definition, type Nodes, textOfComment, toNodes } from './lines/nodes.ts'
import { Source } from './source.ts'

/** A template as a tree, or the reason why Helm can't parse it. */
export interface ParsedTemplate extends Omit<Nodes, 'definitions'> {
  readonly source: Source
  readonly definitions: readonly (Definition & { readonly comment?: string })[]
  readonly reason?: string
}

/** Parses templates, given by their paths. */
export const parseTemplates = (templates: ReadonlyMap<string, string>): readonly ParsedTemplate[] =>
  [...templates].map(([path, text]) => parse(new Source(path, text)))

const parse = (source: Source): ParsedTemplate => {
  try {
    const template = parseTemplate(source.text)
    const { nodes, definitions, comments } = toNodes(source.text, template)
    return { source, nodes, comments, definitions: definitions.map((each) => withComment(each, source, comments)) }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { source, nodes: [], comments: [], definitions: [], reason: error.message }
  }
}

/** The comment right above a definition, with nothing but space and one line's end between them. */
const withComment = (
  definition: Definition,
  { text }: Source,
  comments: readonly Span[],
): ParsedTemplate['definitions'][number] => {
  const comment = comments.findLast(({ end }) => end <= definition.start)
  if (!comment || !/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(comment.end, definition.start))) return definition
  return { ...definition, comment: textOfComment(text, comment) }
}
