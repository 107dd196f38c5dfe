import { CHART } from './chart.ts'
import type { IdiomPage } from './idiom.ts'
import { LOGIC } from './logic.ts'
import { TEXTS_AND_LISTS } from './texts-and-lists.ts'

/** All idioms, by page. */
export const IDIOM_PAGES: readonly IdiomPage[] = [
  { path: 'idioms/logic.md', title: 'Conditions and unset values', idioms: LOGIC },
  { path: 'idioms/texts-and-lists.md', title: 'Strings, lists and maps', idioms: TEXTS_AND_LISTS },
  { path: 'idioms/chart.md', title: 'Named templates, release, cluster and files', idioms: CHART },
]
