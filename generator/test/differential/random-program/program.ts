import type { Type } from '../../../src/model/type.ts'
import { condition } from './conditions.ts'
import type { Draw } from './draw.ts'
import { anyType, placeAt } from './expression.ts'
import { looseEntries } from './maps.ts'
import { type Callable, ofKind, readings, type Scope, withName } from './scope.ts'
import { functionBody, statements } from './statements.ts'
import { listOf, mapOf, PLAIN, TEXT, TRUTH, typeText, WHOLE } from './types.ts'
import { freshName, type Place } from './writing.ts'

const RELEASE = [
  { text: 'release.name', type: PLAIN },
  { text: 'release.isUpgrade', type: TRUTH },
  { text: 'release.revision', type: WHOLE },
  { text: 'context.chart.version', type: PLAIN },
]

/** A helper gives text, a number, a boolean, a list, or a map that is never empty. */
const helperOf = (draw: Draw, values: Type, index: number): { source: string; callable: Callable } => {
  const type = draw.one([TEXT, PLAIN, WHOLE, TRUTH])
  const parameter = `${freshName(draw)}0`
  const scope = withName({ names: [...readings('v', values), ...RELEASE], functions: [] }, parameter, type)
  const place = placeAt(draw, scope, 2)
  const text = `helper${index}`
  const result = draw.one([TEXT, mapOf(TEXT), TRUTH, WHOLE, listOf(TEXT)])
  const body = result.kind === 'map' ? `({ own: ${place.write(TEXT)}, ${looseTexts(place)} })` : place.write(result)
  const source = `const ${text} = helper((context: Context, ${parameter}: ${typeText(type)}) => { const { values: v, release } = context; return ${body} })`
  return { source, callable: { text, parameters: [type], result, isHelper: true } }
}

const looseTexts = (place: Place): string => {
  const { text, yes } = condition(place)
  return place.draw.one([
    `k: ${place.write(TEXT)}`,
    `...(${text} && { a: ${place.write(TEXT, yes)} })`,
    `a: ${place.write({ ...TEXT, optional: true })}`,
  ])
}

const functionOf = (draw: Draw, index: number): { source: string; callable: Callable } => {
  const parameters = [anyType(draw), anyType(draw)]
  const result = anyType(draw)
  const names = ['given', freshName(draw)]
  const scope = parameters.reduce((inside: Scope, type, at) => withName(inside, names[at] as string, type), NOTHING)
  const head = parameters.map((type, at) => `${names[at]}: ${typeText(type)}`).join(', ')
  const source = `const function${index} = (${head}): ${typeText(result)} => ${functionBody(placeAt(draw, scope, 2), result)}`
  return { source, callable: { text: `function${index}`, parameters, result } }
}

const NOTHING: Scope = { names: [], functions: [] }

/** A document: a map that may hold anything. */
const document = (place: Place): string => `{ ${looseEntries(place, () => anyType(place.draw)).join(', ')} }`

const documents = (place: Place): string => {
  const { draw } = place
  const { text, yes } = condition(place)
  const lists = ofKind(place.scope, 'list').filter(({ type }) => !type.optional)
  const name = freshName(draw)
  return draw.one([
    () => document(place),
    () => document(place),
    () => document(place),
    () => document(place),
    () => `[${document(place.within())}, ...(${text} ? [${document(place.within(yes))}] : [])]`,
    () => `(${text} ? ${document(place.within(yes))} : undefined)`,
    () => {
      if (lists.length === 0) return document(place)
      const { text: list, type } = draw.one(lists)
      return `[{ first: 1 }, ...${list}.map((${name}) => (${document(place.within(withName(place.scope, name, type.item)))}))]`
    },
  ])()
}

/** The source of a small chart's function. */
export const writeProgram = (draw: Draw, values: Type, form: 'manifest' | 'notes'): string => {
  const depth = draw.one([1, 1, 2, 2, 3])
  const helpers = draw.times(0, draw.one([0, 1, 2]), (index) => helperOf(draw, values, index))
  const functions = draw.times(0, draw.one([0, 1, 2]), (index) => functionOf(draw, index))
  const scope: Scope = {
    names: [...readings('v', values).slice(1), ...RELEASE],
    functions: [...helpers, ...functions].map(({ callable }) => callable),
  }
  const ending = (place: Place): string =>
    form === 'notes'
      ? `return ${place.write(listOf(TEXT))}`
      : `return ${draw.chance(30) ? 'undefined' : document(place)}`
  const body = statements(
    placeAt(draw, scope, 3),
    draw.one([0, 1, 2, 3, 4]),
    ending,
    form === 'notes' ? [] : ['thrown'],
  )
  const place = placeAt(draw, body.scope, depth)
  const result = form === 'notes' ? place.write(listOf(TEXT)) : documents(place)
  return `${[...helpers, ...functions].map(({ source }) => source).join('\n')}
export default (context: Context) => {
  const { values: v, release } = context
${body.text.map((line) => `  ${line}\n`).join('')}  return ${result}
}
`
}
