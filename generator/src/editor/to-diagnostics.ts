import type ts from 'typescript'
import { type Moved, moved } from './moved.ts'
import type { FoundProblem } from './watched-chart.ts'

/** TypeScript's own codes have at most five digits. */
const CODE = 100_001

/**
 * Problems as the editor shows them. While a file can't be parsed, and on lines where TypeScript found an error already,
 * only TypeScript speaks.
 */
export const toDiagnostics = (
  typescript: typeof ts,
  service: ts.LanguageService,
  name: string,
  found: readonly ts.Diagnostic[],
  problems: readonly FoundProblem[],
): ts.Diagnostic[] => {
  const file = service.getProgram()?.getSourceFile(name)
  if (!file || service.getSyntacticDiagnostics(name).length > 0) return []
  const lineOf = (at: number): number => file.getLineAndCharacterOfPosition(at).line
  const wrong = new Set(found.flatMap(({ start }) => (start === undefined ? [] : [lineOf(start)])))
  return problems.flatMap((problem) => {
    const at = moved(problem, problem.text ?? file.text, file.text)
    return at && !wrong.has(lineOf(at.start)) ? [diagnostic(typescript, file, at, problem.message)] : []
  })
}

const diagnostic = (typescript: typeof ts, file: ts.SourceFile, at: Moved, messageText: string): ts.Diagnostic => ({
  file,
  start: at.start,
  length: at.length,
  category: typescript.DiagnosticCategory.Error,
  code: CODE,
  source: 'chartwright',
  messageText,
})
