import { blockFiles } from './blocks-page.ts'
import { guaranteesPage } from './guarantees-page.ts'
import { idiomFiles } from './idioms-page.ts'
import { whereHelmIsOdd } from './oddities-page.ts'
import { functionFiles, languageFiles, refusalFiles } from './page.ts'

/** Folders below `docs/` in which every file is generated. */
export const GENERATED_FOLDERS = ['language', 'functions', 'refused', 'blocks', 'idioms'] as const

/** All generated pages, by their paths below `docs/`. */
export const generatedPages = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ...(await languageFiles()),
    ...(await functionFiles()),
    ...(await refusalFiles()),
    ...(await blockFiles()),
    ...(await idiomFiles()),
    ['guarantees.md', guaranteesPage()],
    ['where-helm-is-odd.md', await whereHelmIsOdd()],
  ])
