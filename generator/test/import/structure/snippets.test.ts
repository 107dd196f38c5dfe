import { describe, expect, it } from 'vitest'
import { readStructure } from '../../../src/import/structure/index.ts'
import { shortStructure } from './short-structure.ts'
import { SNIPPETS } from './snippets.ts'

const PATH = 'templates/snippet.yaml'

const read = (template: string): { structure: string; guesses: number } => {
  const { files, guesses } = readStructure({ templates: new Map([[PATH, template]]), libraries: new Map() })
  const [file] = files
  const structure = file?.documents ? shortStructure(file.documents) : `refused (${file?.reason})`
  return { structure, guesses: guesses.length }
}

describe('snippets that are hard to read', () => {
  for (const { name, template, structure, guesses = 0 } of SNIPPETS)
    it(name, () => expect(read(template)).toEqual({ structure, guesses }))
})

describe('what is inserted at the indent of a key', () => {
  const template = 'rules:\n  resources: {{ toYaml .Values.part | nindent 2 }}\n  verbs: [get]\n'
  const shapeWith = (defaults: object): string => {
    const { files } = readStructure({ templates: new Map([[PATH, template]]), libraries: new Map(), defaults })
    return shortStructure(files[0]?.documents ?? [])
  }

  it("is the key's list where the value is one by default, and more keys where it is a map", () => {
    const isList = shapeWith({ part: ['pods'] })
    expect(shapeWith({ part: { more: 1 } })).not.toBe(isList)
    expect(shapeWith({})).toBe(shapeWith({ part: { more: 1 } }))
    expect(isList).toMatchInlineSnapshot(`"{ rules: { resources: inserted ...toYaml .Values.part, verbs: [get] } }"`)
  })
})
