import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../differential/seed.ts'
import { guarantees } from './guarantees.ts'
import { generatedSubject, removeSubject, type Subject } from './subject.ts'

/**
 * Tests that the chart in a folder keeps all that generated charts promise. Each chart has a test file of its own, so that
 * they run side by side. What must not compile for it to hold is in generator/test/types: selectors, optional values,
 * misspelt ones.
 */
export const keepsGuarantees = (folder: string): void => {
  describe(`the chart ${basename(folder)} (SEED=${seed})`, () => {
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
  })
}
