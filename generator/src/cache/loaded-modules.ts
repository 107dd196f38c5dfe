import { readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const loaded = new Set<string>()
let isRecording = false

/** Records each module that this process loads from now on: chartwright's own, and what charts import of packages. */
export const recordModules = (): void => {
  if (isRecording) return
  isRecording = true
  registerHooks({
    load: (url, context, next) => {
      if (url.startsWith('file:')) loaded.add(fileURLToPath(url))
      return next(url, context)
    },
  })
}

/** The files that were loaded so far, and all of chartwright and of Helm's engine, since threads load some of them. */
export const loadedModules = (): readonly string[] => [
  ...loaded,
  ...modulesBeside(join(import.meta.dirname, '..')),
  ...modulesBeside(dirname(fileURLToPath(import.meta.resolve('chartwright-helm')))),
]

const modulesBeside = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[jt]s$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path))
