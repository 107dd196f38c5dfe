import { RenderError } from '../model/render-error.ts'
import { required as present } from '../model/type.ts'
import { define } from './definition.ts'

/** What Helm's `required` takes for a value that isn't set. */
export const isUnset = (value: unknown): boolean => value === undefined || value === null || value === ''

/** A value that has to be set; without it, the rendering stops with the message. */
export const requiredValue = define(
  (message: string, value: unknown): unknown => {
    if (isUnset(value)) throw new RenderError(message)
    return value
  },
  {
    name: 'requiredValue',
    go: 'required',
    internal: true,
    result: (_message, value) => {
      const type = present(value)
      return type.kind === 'string' ? { ...type, nonEmpty: true } : type
    },
  },
)
