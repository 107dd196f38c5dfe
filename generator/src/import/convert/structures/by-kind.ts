import { alternatives, type Type } from '../../../model/type.ts'
import { call, conditional } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'
import { kindIs } from '../expressions/functions/kinds.ts'
import { type Condition, constant, keyOf, type Typed, typed } from '../expressions/typed.ts'

/** What the users may write as a text of YAML instead: with the type that it has otherwise. */
interface MaybeText {
  readonly isText: Condition
  readonly otherwise: Type
}

/** Whether a value is a text or something else; undefined where it's always one of both. */
export const maybeText = ({ expression, type, part }: Typed): MaybeText | undefined => {
  if (part !== undefined || type.kind !== 'union' || !alternatives(type).some(({ kind }) => kind === 'string'))
    return undefined
  const source = templateIn(expression)
  const isText = kindIs([constant('string'), typed(source, type)])
  const otherwise = isText.fails.get(keyOf(source))
  return otherwise && { isText, otherwise }
}

/** `x` of `tpl(x, context)` */
const templateIn = (expression: Expression): Expression => {
  const isTpl = expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'tpl'
  return isTpl ? (expression.args[0] as Expression) : expression
}

const READERS: { readonly [kind in Type['kind']]?: 'fromYaml' | 'fromYamlArray' } = {
  list: 'fromYamlArray',
  map: 'fromYaml',
  object: 'fromYaml',
  any: 'fromYaml',
}

/** A list or map that the users may write as a text of YAML: what the text means. */
export const withoutText = (value: Typed): Typed => {
  const found = maybeText(value)
  const read = found && READERS[found.otherwise.kind]
  if (!found || read === undefined) return value
  const { expression } = value
  return typed(conditional(found.isText.expression, call(read, expression), expression), found.otherwise)
}
