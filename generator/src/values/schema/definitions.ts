import { propertiesOf, type Shape, type ShapeOf } from '../shape.ts'
import { schemaOf } from './shape-schema.ts'

/** Shorter than this, a schema is better repeated than looked up, and its errors name the value's own place. */
export const WORTH_SHARING = 160

/** The same where the whole is large: hardly longer than a reference. */
export const WORTH_SHARING_IN_LARGE = 60

/** The named shapes that a schema shares: those used more than once whose schema is long. */
export const sharedShapes = (root: Shape, worthSharing: number): ReadonlyMap<string, Shape> => {
  const uses = new Map<string, { of: Shape; times: number }>()
  count(root, uses)
  return new Map(
    [...uses]
      .filter(([, { of, times }]) => times > 1 && lengthOf(of) > worthSharing)
      .map(([name, { of }]) => [name, of]),
  )
}

const lengthOf = (shape: Shape): number =>
  JSON.stringify({ ...schemaOf(shape, { shared: new Set(), partial: false }), description: undefined }).length

type Uses = Map<string, { of: Shape; times: number }>

const count = (shape: Shape, uses: Uses): void => {
  if (shape.kind === 'shared') countShared(shape, uses)
  else if (shape.kind === 'list') count(shape.item, uses)
  else if (shape.kind === 'map') count(shape.value, uses)
  else if (shape.kind === 'union') for (const one of shape.of) count(one, uses)
  for (const property of propertiesOf(shape)) count(property.shape, uses)
}

const countShared = ({ name, of }: ShapeOf<'shared'>, uses: Uses): void => {
  const use = uses.get(name)
  if (use) {
    use.times++
    return
  }
  uses.set(name, { of, times: 1 })
  count(of, uses)
}
