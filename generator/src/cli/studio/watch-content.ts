import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { StudioServer } from '../../studio/index.ts'
import type { RenderedSource } from '../find-charts.ts'
import { say } from '../output.ts'
import { Changes, foldersUnder, sourceFolders, Watched } from '../watched-folders.ts'
import { loadContent } from './load-content.ts'

/** Shows each change of a chart in the pages, until it is stopped. */
export const watchContent = async (chart: RenderedSource, server: StudioServer, stop: AbortSignal): Promise<void> => {
  const changes = new Changes()
  const watched = new Watched(() => changes.notify())
  stop.addEventListener('abort', () => changes.notify())
  watched.add(foldersOf(chart))
  while (!stop.aborted) {
    await changes.next()
    changes.forget()
    if (!stop.aborted) await show(chart, server)
    watched.add(foldersOf(chart))
  }
  watched.close()
}

const foldersOf = ({ path, isTyped }: RenderedSource): string[] => {
  if (isTyped) return sourceFolders([path])
  const folders = foldersUnder(path)
  return folders.length > 0 ? folders : [dirname(path)]
}

const show = async (chart: RenderedSource, server: StudioServer): Promise<void> => {
  try {
    server.update(await loadContent(chart))
  } catch (error) {
    const text = await wordsOf(error)
    say(text)
    server.fail(stripVTControlCharacters(text))
  }
}

/** What the command would print. */
const wordsOf = async (error: unknown): Promise<string> => {
  const [{ problemsOf }, { printProblem }] = await Promise.all([
    import('../report/problems-of.ts'),
    import('../report/report-error.ts'),
  ])
  const problems = problemsOf(error)
  if (!problems) throw error
  return problems.map(printProblem).join('\n')
}
