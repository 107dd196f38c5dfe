import { describe, expect, it } from 'vitest'
import { modelOf } from './small-schema.ts'

const interfaceOf = (field: string): string =>
  `/** Values. */\nexport interface Values {\n/** A value.\n * @retyped ${field}\n}\n`

describe('a former type is refused', () => {
  it.each([
    ['without what to write', 'string */\nvalue: string[]', { value: [] }, 'and what to write instead'],
    ['of another name', 'list write a map */\nvalue: Record<string, string>', {}, 'one of string, number, integer'],
    ['that the value still has', 'string write it so */\nvalue: string', {}, 'may still be a string'],
    ['that an alternative has', 'boolean write it so */\nvalue: string | boolean', {}, 'may still be a boolean'],
    ['that an integer still is', 'number write it so */\nvalue: 1 | 2', { value: 1 }, 'may still be a number'],
    ['that --set gives for a decimal', 'string write it so */\nvalue: number', { value: 1 }, 'may still be a string'],
    ['of a map that is one', 'object write it so */\nvalue: { a: string }', { value: { a: '' } }, 'may still be a map'],
  ])('%s', (_, field, defaults, message) => {
    expect(() => modelOf(interfaceOf(field), defaults)).toThrow(message)
  })

  it('and is kept where it says what to write', () => {
    const { fields } = modelOf(interfaceOf('integer write a list */\nvalue: string[]'), { value: [] })
    expect(fields[0]?.retyped).toEqual({ type: 'integer', instead: 'write a list' })
  })
})
