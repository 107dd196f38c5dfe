import { STRING, type Type } from '../../../../model/type.ts'
import { array, call, literal, name } from '../../../typescript/make.ts'
import type { Expression } from '../../../typescript/tree.ts'
import { visit } from '../../../typescript/walk.ts'
import { asText, isText } from '../texts.ts'
import { type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { arity, type Family } from './family.ts'

const CONTEXT = name('context')
const PEM: Type = { kind: 'string', nonEmpty: true, ascii: true }
const CERTIFICATE: Type = { kind: 'object', fields: { Cert: PEM, Key: PEM } }

/** Functions of chartwright that give something else in each call. */
const DRAWING = new Set(['randomText', 'newAuthority', 'newCertificate'])

/** Whether an expression gives something else each time. */
export const isDrawn = (expression: Expression): boolean => {
  let found = false
  visit(expression, (each) => {
    if (each.kind === 'call' && each.callee.kind === 'name' && DRAWING.has(each.callee.name)) found = true
  })
  return found
}

const authority = (args: readonly Typed[]): Typed => {
  const [of, days] = arity(args, 2)
  return typed(call('newAuthority', CONTEXT, textOf(of), daysOf(days)), CERTIFICATE)
}

const certificate = (args: readonly Typed[]): Typed => {
  const [of, addresses, hosts, days, signer] = args
  if (!of || !addresses || !hosts || !days) throw new Unconverted('a certificate without hosts or days')
  if (addresses.constant !== null && !isEmptyList(addresses)) throw new Unconverted('a certificate for addresses')
  if (signer && signer.type !== CERTIFICATE) throw new Unconverted('an authority that was made elsewhere')
  const signed = signer ? [signer.expression] : []
  return typed(call('newCertificate', CONTEXT, textOf(of), hostsOf(hosts), daysOf(days), ...signed), CERTIFICATE)
}

const isEmptyList = ({ expression }: Typed): boolean => expression.kind === 'array' && expression.items.length === 0

const textOf = (value: Typed): Expression => {
  if (value.type.optional || !isText(value.type)) throw new Unconverted('a certificate for what may be no text')
  return asText(value).expression
}

const hostsOf = ({ constant, expression, type }: Typed): Expression => {
  if (constant === null) return array([])
  if (type.kind !== 'list' || type.optional || type.item.optional || !isText(type.item))
    throw new Unconverted('a certificate for hosts that may be no texts')
  return expression
}

const daysOf = ({ constant, type, expression }: Typed): Expression => {
  if (typeof constant === 'number') return literal(constant)
  if (type.kind !== 'integer' || type.optional) throw new Unconverted('days that may be no whole number')
  return expression
}

/** Functions that give something else in each call. */
export const CHANCE: Family = {
  genCA: authority,
  genSignedCert: (args) => {
    if (args.length !== 5) throw new Unconverted('a certificate that nobody signs')
    return certificate(args)
  },
  genSelfSignedCert: (args) => certificate(args.slice(0, 4)),
  randAlphaNum: (args) => typed(call('randomText', CONTEXT, arity(args, 1)[0].expression), STRING),
}
