import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../differential/seed.ts'
import { guarantees } from './guarantees.ts'
import { generatedSubject, removeSubject, type Subject } from './subject.ts'

const foldersIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name))
const CHARTS = resolve(import.meta.dirname, '../../../charts')
const FIXTURES = join(import.meta.dirname, 'charts')

// what must not compile for them to hold is in generator/test/types: selectors, optional values, misspelt ones
describe.each([...foldersIn(CHARTS), ...foldersIn(FIXTURES)].map((folder) => [basename(folder), folder]))(
  `the chart %s (SEED=${seed})`,
  (_, folder) => {
    let subject: Subject
    beforeAll(async () => {
      subject = await generatedSubject(folder)
    })
    afterAll(() => subject && removeSubject(subject))

    it.each(guarantees.map(({ name, promise, check }) => [name, promise, check] as const))(
      '%s: %s',
      { timeout: 240_000 },
      async (_name, _promise, check) => {
        expect(await check(subject)).toEqual([])
      },
    )
  },
)
