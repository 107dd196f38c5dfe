/** `node scripts/docs.ts` writes the pages in `docs/` that are made of the evaluator's tables, of tests and of what Helm does. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksPage } from '../generator/docs/blocks-page.ts'
import { guaranteesPage } from '../generator/docs/guarantees-page.ts'
import { whereHelmIsOdd } from '../generator/docs/oddities-page.ts'
import { functionsPage, whatIsRefused, whatYouCanWrite } from '../generator/docs/page.ts'

const folder = join(import.meta.dirname, '../docs')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'what-you-can-write.md'), await whatYouCanWrite())
writeFileSync(join(folder, 'functions.md'), await functionsPage())
writeFileSync(join(folder, 'what-is-refused.md'), await whatIsRefused())
writeFileSync(join(folder, 'blocks.md'), await blocksPage())
writeFileSync(join(folder, 'guarantees.md'), guaranteesPage())
writeFileSync(join(folder, 'where-helm-is-odd.md'), await whereHelmIsOdd())
