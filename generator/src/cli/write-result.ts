import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ProblemsError } from './problem.ts'

/** Writes a command's result to the file that `--out` names, and its folder. */
export const writeResult = (file: string, text: string): void => {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true })
    writeFileSync(file, text)
  } catch (error) {
    const message = `${file} can't be written: ${(error as Error).message}`
    throw new ProblemsError([{ code: 'no-file', message, hint: 'Give --out another file.' }])
  }
}
