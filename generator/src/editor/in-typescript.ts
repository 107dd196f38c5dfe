import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { positionAt } from './position.ts'
import type { FoundProblem } from './watched-chart.ts'

/** Problems where TypeScript shows them: those in Go templates at the top of `src/chart.ts`, with their places. */
export const inTypeScript = (folder: string, problems: readonly FoundProblem[]): readonly FoundProblem[] =>
  problems.map((problem) => (problem.file.endsWith('.ts') ? problem : atTop(folder, problem)))

const atTop = (folder: string, { file, start, text, message }: FoundProblem): FoundProblem => {
  const { line, character } = positionAt(text ?? readFileSync(file, 'utf8'), start)
  const place = `${relative(folder, file)}:${line + 1}:${character + 1}`
  return { file: join(folder, 'src/chart.ts'), start: 0, length: 1, text: undefined, message: `${place} ${message}` }
}
