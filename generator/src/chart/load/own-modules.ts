import { type OwnModules, Project, SourceModules } from '../../loader/index.ts'

/** What runs these lines is what sources get. */
const OWN: OwnModules = {
  chartwright: () => import('../../index.ts'),
  'chartwright/blocks': () => import('../../blocks/index.ts'),
  'chartwright/values': () => import('../../blocks/values/index.ts'),
}

/** Runs the sources of a folder. */
export const sourceModules = (folder: string): SourceModules => new SourceModules(new Project(folder), OWN)
