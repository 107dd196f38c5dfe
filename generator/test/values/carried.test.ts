import { describe, expect, it } from 'vitest'
import { modelOf } from './small-schema.ts'

const interfaceOf = (fields: string): string => `/** Values. */\nexport interface Values {\n${fields}\n}\n`

describe('a value is not carried over', () => {
  it.each([
    [
      'a list',
      '/** Hosts. @renamedFrom domains carry */\nhosts: string[]',
      { hosts: [] },
      'only strings, numbers and booleans',
    ],
    [
      'below one that may be unset',
      '/** Web. */\nweb?: {\n/** Port. @asType integer @renamedFrom port carry */\nport: number }',
      {},
      'web may be unset',
    ],
    [
      'from a name that the interface still has',
      '/** Old. */\nport: number\n/** New. @renamedFrom port carry */\nwebPort: number',
      { port: 1, webPort: 1 },
      'the interface still has a value of that name',
    ],
    [
      'by another word',
      '/** Port. @renamedFrom port keep */\nwebPort: number',
      { webPort: 1 },
      'alone or with the word carry',
    ],
    [
      'from no path',
      '/** Port. @renamedFrom .port carry */\nwebPort: number',
      { webPort: 1 },
      'takes a path such as web.port',
    ],
  ])('%s', (_, fields, defaults, message) => {
    expect(() => modelOf(interfaceOf(fields), defaults)).toThrow(message)
  })
})
