import { required, type Type } from '../../../src/model/type.ts'
import { condition } from './conditions.ts'
import { anyType, placeAt } from './expression.ts'
import { type Name, ofKind, type Scope, withName } from './scope.ts'
import { KEYS, listOf, mapOf, TEXT, typeText, WHOLE, WORD } from './types.ts'
import { freshName, isFree, newName, type Place } from './writing.ts'

/** Statements, and what is in scope behind them. */
export interface Written {
  readonly text: string
  readonly scope: Scope
  /** What may be assigned to. */
  readonly variables: readonly Name[]
}

/** What ends a function early. */
export type Ending = (place: Place) => string

type Statement = (place: Place, variables: readonly Name[], ending: Ending) => Written | undefined

const named = (place: Place, keyword: 'const' | 'let', variables: readonly Name[]): Written => {
  const { draw, scope, write } = place
  const type = anyType(draw)
  const name = newName(place)
  const annotation = keyword === 'let' || type.optional || draw.chance(50) ? `: ${typeText(type)}` : ''
  return {
    text: `${keyword} ${name}${annotation} = ${write(type)}`,
    scope: withName(scope, name, type),
    variables: keyword === 'let' ? [...variables, { text: name, type }] : variables,
  }
}

const constant: Statement = (place, variables) => named(place, 'const', variables)
const variable: Statement = (place, variables) => named(place, 'let', variables)

/** What was known of a variable isn't any more. */
const assigned = (scope: Scope, { text, type }: Name): Scope => withName(scope, text, type)

const assignment = (place: Place, variables: readonly Name[], scope = place.scope): { text: string; name: Name } => {
  const { draw } = place
  const name = draw.one(variables)
  const { text, type } = name
  const forms = [`${text} = ${place.write(type, scope)}`]
  if (type.kind === 'string' && !type.optional && !type.values && !type.ascii) {
    forms.push(`${text} += ${place.write(TEXT, scope)}`, `${text} ||= ${place.write(TEXT, scope)}`)
  }
  if (type.kind === 'integer' && !type.optional) forms.push(`${text} += ${place.write(WHOLE, scope)}`, `${text}++`)
  if (type.optional) forms.push(`${text} ??= ${place.write(required(type), scope)}`)
  if (type.kind === 'list' && !type.optional) forms.push(`${text} = [...${text}, ${place.write(type.item, scope)}]`)
  if (type.kind === 'map' && !type.optional)
    forms.push(`${text} = { ...${text}, k: ${place.write(type.value, scope)} }`)
  return { text: draw.one(forms), name }
}

const changed: Statement = (place, variables) => {
  if (variables.length === 0) return undefined
  const { text, yes, no } = condition(place)
  const first = assignment(place, variables, yes)
  const second = assignment(place, variables, no)
  const scope = assigned(assigned(place.scope, first.name), second.name)
  const nested = condition(place.within(assigned(yes, first.name)))
  return {
    text: place.draw.one([
      `if (${text}) ${first.text}`,
      `if (${text}) ${first.text}; else ${second.text}`,
      `if (${text}) { ${first.text}; if (${nested.text}) { ${assignment(place, [second.name], place.scope).text} } }`,
    ]),
    scope,
    variables,
  }
}

const looped: Statement = (place, variables) => {
  if (variables.length === 0) return undefined
  const name = `turn${place.draw.one([1, 2])}`
  const inside = withName(place.scope, name, { kind: 'string', ascii: true })
  const { text, yes } = condition(place.within(inside))
  const change = assignment(place, variables, yes)
  const end = place.draw.one(['', '; break', '; continue'])
  return {
    text: `for (const ${name} of ['a', 'x']) { if (${text}) { ${change.text}${end} } }`,
    scope: assigned(place.scope, change.name),
    variables,
  }
}

const switched: Statement = (place, variables) => {
  if (variables.length === 0) return undefined
  const cases = KEYS.map((key) => ({ key, change: assignment(place, variables) }))
  const lines = cases.map(({ key, change }, index) => {
    const head = index === 2 ? 'default' : `case '${key}'`
    return `${head}: ${change.text}${place.draw.chance(80) ? '; break' : ''}`
  })
  return {
    text: `switch (${place.write(WORD)}) { ${lines.join('; ')} }`,
    scope: cases.reduce((scope, { change }) => assigned(scope, change.name), place.scope),
    variables,
  }
}

const mapTakenApart: Statement = (place, variables) => {
  const { draw, scope, write } = place
  if (!isFree(scope, 'taken', 'others')) return undefined
  const objects = ofKind(scope, 'object').filter(({ type }) => !type.optional)
  if (objects.length === 0 || draw.chance(30)) {
    const value = draw.one([TEXT, WHOLE])
    const text = `const { a: taken = ${write(value)}, ...others }: Record<string, ${typeText(value)} | undefined> = ${write(mapOf(value))}`
    return { text, scope: withName(withName(scope, 'taken', value), 'others', mapOf(value)), variables }
  }
  const { text, type } = draw.one(objects)
  const fields = Object.entries(type.fields)
    .filter(([key]) => /^[a-z]+$/i.test(key))
    .slice(0, 2)
  if (fields.length === 0) return undefined
  const names = fields.map(([key], index) => `${key}${index + 1}of`)
  if (!isFree(scope, ...names)) return undefined
  const parts = fields.map(([key, field], index) => {
    const hasDefault = field.optional && draw.chance(60)
    return {
      text: `${key}: ${names[index]}${hasDefault ? ` = ${write(required(field))}` : ''}`,
      type: hasDefault ? required(field) : field,
    }
  })
  return {
    text: `const { ${parts.map((part) => part.text).join(', ')} } = ${text}`,
    scope: parts.reduce((inside, part, index) => withName(inside, names[index] as string, part.type), scope),
    variables,
  }
}

const listTakenApart: Statement = ({ scope, write }, variables) =>
  isFree(scope, 'head', 'tail')
    ? {
        text: `const [head = ${write(TEXT)}, ...tail] = ${write(listOf(TEXT))}`,
        scope: withName(withName(scope, 'head', TEXT), 'tail', listOf(TEXT)),
        variables,
      }
    : undefined

const early: Statement = (place, variables, ending) => {
  const { text, yes, no } = condition(place)
  return { text: `if (${text}) ${ending(place.within(yes))}`, scope: no, variables }
}

const thrown: Statement = (place, variables) => {
  const { text, no } = condition(place)
  return { text: `if (${text}) throw new Error(${place.write(TEXT)})`, scope: no, variables }
}

const localFunction: Statement = (place, variables) => {
  const { draw, scope } = place
  const [type, result] = [anyType(draw), required(anyType(draw))]
  const [text, parameter] = [`make${draw.one([1, 2, 3])}`, freshName(draw)]
  if (!isFree(scope, text)) return undefined
  const body = functionBody(place.within(withName(scope, parameter, type)), result)
  return {
    text: `const ${text} = (${parameter}: ${typeText(type)}): ${typeText(result)} => ${body}`,
    scope: { ...scope, functions: [...scope.functions, { text, parameters: [type], result }] },
    variables,
  }
}

/** The body of a function of a type. */
export const functionBody = (place: Place, result: Type): string => {
  const { draw } = place
  if (draw.chance(50)) return parenthesised(place.write(result))
  const ending: Ending = (at) => `return ${at.write(result)}`
  const { text, scope } = statements(place, draw.one([1, 2]), ending)
  return `{ ${text.join('; ')}; return ${placeAt(draw, scope, place.depth).write(result)} }`
}

const parenthesised = (text: string): string => (text.startsWith('{') ? `(${text})` : text)

const STATEMENTS: readonly Statement[] = [
  constant,
  constant,
  variable,
  variable,
  changed,
  changed,
  changed,
  looped,
  switched,
  mapTakenApart,
  listTakenApart,
  early,
  localFunction,
]

/** Statements one after the other. */
export const statements = (
  place: Place,
  count: number,
  ending: Ending,
  more: readonly 'thrown'[] = [],
): { text: string[]; scope: Scope } => {
  let written: Written = { text: '', scope: place.scope, variables: [] }
  const text: string[] = []
  for (let index = 0; index < count; index++) {
    const at = placeAt(place.draw, written.scope, place.depth)
    const form = more.length > 0 && place.draw.chance(4) ? thrown : place.draw.one(STATEMENTS)
    const next = form(at, written.variables, ending)
    if (!next) continue
    written = next
    text.push(next.text)
  }
  return { text, scope: written.scope }
}
