import { FOUND } from '../../../../functions/cluster.ts'
import { required, STRING, type Type } from '../../../../model/type.ts'
import { binary, call, literal, member, name } from '../../../typescript/make.ts'
import type { ConvertedHelper, Scope } from '../scope.ts'
import { asText, constantText } from '../texts.ts'
import { type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { arity, type Family } from './family.ts'

const CONTEXT = name('context')

const include = (args: readonly Typed[], scope: Scope): Typed => {
  const [of, given] = arity(args, 2)
  const rendered = templateBelow(of)
  if (rendered !== undefined)
    return { ...typed(call('templateChecksum', literal(rendered), CONTEXT), STRING), form: 'template' }
  const template = constantText(of, 'the name of a template')
  scope.converting.calls.add(template, given)
  const helper = scope.converting.helpers.get(template)
  const passed = helper?.argumentsFor(given)
  if (helper && passed)
    return {
      ...returned(call(helper.constant, ...passed), helper),
      ...(helper.isInlined && includedAs(template, given)),
    }
  return idiom(template, given) ?? asItIs(template, given, scope)
}

/** The same by the named template, where the function can't say it; its argument is what the original has. */
const includedAs = (template: string, given: Typed): Pick<Typed, 'included'> => {
  const isGiven = given.part === undefined || given.part === 'context'
  return isGiven ? { included: call('includeYaml', literal(template), given.expression) as IncludeCall } : {}
}

type IncludeCall = NonNullable<Typed['included']>

/** The path of a template that is rendered once more: `print $.Template.BasePath "/config.yaml"`. */
const templateBelow = ({ expression }: Typed): string | undefined => {
  if (expression.kind !== 'template') return undefined
  const [base, path] = expression.parts
  const isBase = typeof base === 'object' && base.kind === 'member' && base.name === 'basePath'
  return isBase && typeof path === 'string' && path.startsWith('/') ? path.slice(1) : undefined
}

/** What a helper returns: a text, or what its text means as YAML. */
const returned = (expression: Typed['expression'], { type, mayBeEmpty }: ConvertedHelper): Typed => ({
  ...typed(expression, type),
  ...(type.kind !== 'string' && { form: 'yaml' }),
  ...(mayBeEmpty && { mayPrintNothing: true }),
})

/** Helpers of well-known libraries that chartwright has a function for. */
const idiom = (template: string, { entries }: Typed): Typed | undefined => {
  const [value, context] = [entries?.get('value'), entries?.get('context')]
  if (template !== 'common.tplvalues.render' || !value || context?.part !== 'context' || entries?.has('scope'))
    return undefined
  if (!isPath(value.expression)) return undefined
  return tplOf({ ...value, form: value.type.kind === 'string' ? undefined : 'yaml' } as Typed)
}

const isPath = (expression: Typed['expression']): boolean =>
  expression.kind === 'name' || (expression.kind === 'member' && isPath(expression.of))

/** Of what only Helm knows, only Helm can say whether it's a version. */
const PRINTED: Type = { kind: 'string', version: true }

/** A template that stays hand-written. */
const asItIs = (template: string, given: Typed, { converting }: Scope): Typed => {
  const shape = converting.shapeOf(template)
  if (shape === undefined) throw new Unconverted(`include "${template}", which nobody defines`)
  converting.included.add(template)
  if (shape === 'text')
    return { ...typed(call('include', literal(template), given.expression), PRINTED), isIncluded: true }
  return { ...typed(call('includeYaml', literal(template), given.expression), { kind: 'any' }), form: 'yaml' }
}

const tpl = (args: readonly Typed[]): Typed => {
  const [template, context] = arity(args, 2)
  if (context.part !== 'context') throw new Unconverted('tpl with something else than the context')
  return tplOf(template)
}

const tplOf = (template: Typed): Typed => {
  const { expression, type, form } = template
  if (form === undefined && type.kind !== 'string') throw new Unconverted(`tpl of a ${type.kind}`)
  const given = form === undefined && type.optional ? binary('??', expression, literal('')) : expression
  return { expression: call('tpl', given, CONTEXT), type: form ? type : required(STRING), ...(form && { form }) }
}

/** An object of the cluster; all objects of a kind are none that chartwright knows. */
const lookup = (args: readonly Typed[]): Typed => {
  const given = args.map(asText)
  if (given.length !== 4 || given.at(-1)?.constant === '') throw new Unconverted('lookup of several objects')
  const callee = member(member(CONTEXT, 'cluster'), 'lookup')
  return typed(call(callee, ...given.map(({ expression }) => expression)), FOUND)
}

/** Functions that ask templates and the cluster. */
export const TEMPLATES: Family = { include, tpl, lookup }
