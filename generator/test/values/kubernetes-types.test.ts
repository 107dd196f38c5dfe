import { describe, expect, it } from 'vitest'
import { schemaDocument } from '../../src/values/index.ts'
import { modelOf } from './small-schema.ts'

const schemaOf = (imported: string, type: string): unknown => {
  const source = `${imported}\n/** Values. */\nexport interface Values {\n  /** More. */\n  more?: ${type}\n}\n`
  return (schemaDocument(modelOf(source), false, '').properties as Record<string, unknown>).more
}

const MAP = { description: 'More.', type: ['object', 'null'] }
const LIST = { description: 'More.', type: ['array', 'null'], items: { type: 'object' } }

describe('an interface of Kubernetes is passed through', () => {
  it.each([
    ['by its name', "import type { Container } from 'chartwright/kubernetes'", 'Container[]', LIST],
    ['by another name', "import type { Affinity as Rules } from 'chartwright/kubernetes'", 'Rules', MAP],
    ['in a namespace', "import type * as k8s from 'chartwright/kubernetes'", 'readonly k8s.Toleration[]', LIST],
    [
      'of an extension',
      "import type { HTTPRouteRule } from 'chartwright/gateway-api'\nimport type { Probe } from 'chartwright/kubernetes'",
      'Probe',
      MAP,
    ],
  ])('%s', (_, imported, type, expected) => {
    expect(schemaOf(imported, type)).toEqual(expected)
  })
})

it('what is no interface there is refused', () => {
  const imported = "import type { Contaner } from 'chartwright/kubernetes'"
  expect(() => schemaOf(imported, 'Contaner')).toThrow('or use an alias tagged @passThrough')
})
