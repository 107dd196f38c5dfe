import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FOLDER, flatTypes } from './flat-types.ts'

test('the committed types of manifests are those of the installed packages; "npm run types:kubernetes" writes them', () => {
  const committed = readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')] as const)
  const made = flatTypes()
  expect(committed.map(([file]) => file).sort()).toEqual([...made.keys()].sort())
  for (const [file, text] of committed) expect(text === made.get(file), file).toBe(true)
})
