import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStructure } from '../../../src/import/structure/index.ts'
import { templatesIn } from './reprinted-chart.ts'

const ROOT = join(import.meta.dirname, '../../../..')

/** The folders of charts below one. */
const chartsBelow = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('Chart.yaml') && !path.includes('node_modules'))
    .map((path) => join(folder, path, '..'))

const count = (folders: readonly string[]): { files: number; refused: number; islands: number; helpers: number } => {
  const all = folders.map((folder) => readStructure(templatesIn(join(ROOT, folder))))
  const files = all.flatMap((structure) => structure.files)
  return {
    files: files.length,
    refused: files.filter(({ reason }) => reason !== undefined).length,
    islands: files.flatMap(({ islands }) => islands).length,
    helpers: all.reduce((sum, { helpers }) => sum + helpers.size, 0),
  }
}

describe('the templates of a chart are read as structure', () => {
  it('those that are generated', () => {
    expect(count([...chartsBelow('charts'), ...chartsBelow('generator/test/twins/charts')])).toMatchInlineSnapshot(`
      {
        "files": 193,
        "helpers": 97,
        "islands": 0,
        "refused": 0,
      }
    `)
  })

  it('those that people wrote', () => {
    const folders = [...chartsBelow('generator/test/twins/originals'), ...chartsBelow('generator/test/import')]
    expect(count(folders)).toMatchInlineSnapshot(`
      {
        "files": 43,
        "helpers": 38,
        "islands": 1,
        "refused": 0,
      }
    `)
  })
})
