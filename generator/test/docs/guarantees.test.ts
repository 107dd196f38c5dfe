import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { guaranteesPage } from '../../docs/guarantees-page.ts'

test('docs/guarantees.md has what is tested', () => {
  const page = resolve(import.meta.dirname, '../../../docs/guarantees.md')
  expect(guaranteesPage()).toBe(readFileSync(page, 'utf8'))
})
