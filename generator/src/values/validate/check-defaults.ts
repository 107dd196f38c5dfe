import { isMap } from '../../model/map.ts'
import type { Field, ValuesModel } from '../extract-values.ts'
import { alternativesOf, resolve } from '../shape.ts'
import { ValuesError } from '../values-error.ts'
import { validateValues } from './validate-values.ts'

/** Refuses defaults that users can't use as they are, or can't change by setting one value. */
export const checkDefaults = (model: ValuesModel): void => {
  validateValues(model, model.defaults, `The defaults in ${model.source} are invalid`)
  for (const field of model.fields) checkUnion(field)
}

/**
 * Helm merges maps: what one alternative of a union has by default stays there when a user chooses another. Where no field
 * tells them apart, nobody knows then which is meant.
 */
const checkUnion = ({ shape, name, default: value }: Field): void => {
  const of = resolve(shape)
  if (of.kind !== 'union' || !isMap(value) || alternativesOf(of)) return
  const alternatives = of.of.map(resolve).flatMap((one) => (one.kind === 'object' ? [one.properties] : []))
  const stuck = Object.keys(value).find(
    (key) => !alternatives.every((properties) => properties.some((one) => one.name === key)),
  )
  if (alternatives.length < 2 || stuck === undefined) return
  throw new ValuesError(
    'stuck-default',
    `${name}.${stuck}`,
    'only one alternative has this value, and its default would stay when a user chooses another one: leave it unset, make it optional in every alternative, or give each alternative a field that tells it from the others, such as `kind`',
  )
}
