import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { apiFiles } from './api-pages.ts'
import { blockFiles } from './blocks-page.ts'
import { guaranteesPage } from './guarantees-page.ts'
import { idiomFiles } from './idioms-page.ts'
import { llmsText } from './llms.ts'
import { whereHelmIsOdd } from './oddities-page.ts'
import { functionFiles, languageFiles, refusalFiles } from './page.ts'

/** Folders below `docs/` in which every file is generated. */
export const GENERATED_FOLDERS = ['language', 'functions', 'refused', 'blocks', 'idioms', 'api'] as const

/** All generated pages, by their paths below `docs/`. */
export const generatedPages = async (): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map([
    ...(await languageFiles()),
    ...(await functionFiles()),
    ...(await refusalFiles()),
    ...(await blockFiles()),
    ...(await idiomFiles()),
    ...apiFiles(),
    ['guarantees.md', guaranteesPage()],
    ['where-helm-is-odd.md', await whereHelmIsOdd()],
  ])
  const written = [...pagesOnDisk()].filter(([path]) => !isGenerated(path))
  return new Map([...pages, ['llms.txt', llmsText(new Map([...written, ...pages]))]])
}

const DOCS = resolve(import.meta.dirname, '../../docs')

/** The pages as they are committed, by their paths below `docs/`. */
export const pagesOnDisk = (): ReadonlyMap<string, string> =>
  new Map(globSync('**/*.md', { cwd: DOCS }).map((path) => [path, readFileSync(resolve(DOCS, path), 'utf8')]))

const isGenerated = (path: string): boolean => GENERATED_FOLDERS.some((folder) => path.startsWith(`${folder}/`))
