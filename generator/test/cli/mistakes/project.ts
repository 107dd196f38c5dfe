import { type Project, sourceProject } from '../project.ts'
import { GOOD, MISTAKES, PROJECT } from './table.ts'

/** A project in which each mistake stands in a chart of its own: `charts/m0`, `charts/m1`, … */
export const mistakesProject = (): Project => {
  const project = sourceProject([])
  for (const [path, text] of Object.entries(PROJECT)) project.write(path, text)
  for (const [index, { files }] of MISTAKES.entries())
    for (const [path, text] of Object.entries({ ...GOOD, ...files }))
      project.write(path.startsWith('/') ? path.slice(1) : `charts/m${index}/src/${path}`, text)
  project.edit('tsconfig.json', '"erasableSyntaxOnly": true,', '"resolveJsonModule": true,')
  return project
}
