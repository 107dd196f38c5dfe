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
