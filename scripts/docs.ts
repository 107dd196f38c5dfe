/** `node scripts/docs.ts` writes the pages in `docs/` that are made from the evaluator's tables, the tests and Helm's behaviour. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GENERATED_FOLDERS, generatedPages } from '../generator/docs/pages.ts'

const folder = join(import.meta.dirname, '../docs')
const pages = await generatedPages()
for (const each of GENERATED_FOLDERS) rmSync(join(folder, each), { recursive: true, force: true })
for (const [path, text] of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
