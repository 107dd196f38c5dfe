import { allDefinitions, type FunctionDefinition } from '../../../../functions/index.ts'
import { isScalar, required } from '../../../../model/type.ts'
import { array, binary, call, literal, object } from '../../../typescript/make.ts'
import { asText, joinedText, serialized, textPart } from '../texts.ts'
import { type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import type { Conversion } from './family.ts'

/** The functions of chartwright that mean the same as one of Helm's, by the names of those. */
const COUNTERPARTS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [...allDefinitions().values()].flatMap((each) => (isOther(each) ? [] : [[each.go, each] as const])),
)

/** It is called in another way: a method, a field of what Helm's gives, or with what the author's run asks in place of Helm. */
function isOther({ internal, method, member, more, order }: FunctionDefinition): boolean {
  return (
    internal === true || method === true || member !== undefined || more !== undefined || order?.includes(0) === false
  )
}

/** Another name for the same. */
const ALIASES: Readonly<Record<string, string>> = { trimall: 'trimAll', mustSlice: 'slice' }

/** A function that chartwright has, too. */
export const counterpart = (name: string): Conversion | undefined => {
  const plain = name.replace(/^must([A-Z])/, (_, first: string) => first.toLowerCase())
  const definition = COUNTERPARTS.get(ALIASES[name] ?? name) ?? COUNTERPARTS.get(plain)
  return definition && ((args) => callOf(definition, args))
}

const callOf = (definition: FunctionDefinition, args: readonly Typed[]): Typed => {
  const ordered = inOrder(definition, args.map(serialized))
  const given = refusal(definition, ordered) === undefined ? ordered : ordered.map(asWanted)
  const problem = refusal(definition, given)
  if (problem !== undefined) throw new Unconverted(`${definition.go}: ${problem}`)
  return typed(
    call(definition.name, ...given.map(({ expression }) => expression)),
    definition.result(...given.map(({ type }) => type)),
  )
}

const refusal = ({ refuse }: FunctionDefinition, args: readonly Typed[]): string | undefined => {
  if (args.some(({ part }) => part !== undefined)) return 'the context'
  return refuse?.(...args.map(({ type }) => type))
}

const inOrder = ({ order, name }: FunctionDefinition, args: readonly Typed[]): readonly Typed[] => {
  if (!order) return args
  if (order.length !== args.length) throw new Unconverted(`${name} with ${args.length} arguments`)
  return args.map((_, position) => args[order.indexOf(position)] as Typed)
}

/** Numbers and booleans where Go takes any value as a text, and nothing where it fails without a text, list or map. */
const asWanted = (value: Typed): Typed => {
  if (value.type.optional && value.type.kind === 'list')
    return typed(binary('??', value.expression, array([])), required(value.type))
  if (value.type.optional && value.type.kind === 'map')
    return typed(binary('??', value.expression, object([])), required(value.type))
  if (!isScalar(value.type)) return value
  if (value.type.optional)
    return joinedText([textPart(value)]).expression.kind === 'template' && value.type.kind !== 'string'
      ? joinedText([textPart(value)])
      : typed(binary('??', value.expression, literal('')), required(value.type))
  return value.type.kind === 'string' ? value : asText(value)
}
