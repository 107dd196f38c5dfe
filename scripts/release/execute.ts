import { say } from '../cluster/programs.ts'
import { run } from '../tools/run.ts'

/** Runs a program; undefined where it failed and may. */
export type Execute = {
  (program: string, parameters: readonly string[]): Promise<string>
  (program: string, parameters: readonly string[], may: 'fail'): Promise<string | undefined>
}

const line = (program: string, parameters: readonly string[]): boolean => say(`+ ${program} ${parameters.join(' ')}`)

/** Says the command, runs it, and gives what it printed. */
export const execute = (async (program: string, parameters: readonly string[], may?: 'fail') => {
  line(program, parameters)
  const { code, stdout, stderr } = await run(program, [...parameters])
  if (code === 0) return `${stdout}${stderr}`
  if (may) return undefined
  throw new Error(`${program} ${parameters[0]} ended with ${code}:\n${stderr || stdout}`)
}) as Execute

/** Says the command only; nothing is published yet, as far as it knows. */
export const sayOnly = (async (program: string, parameters: readonly string[], may?: 'fail') => {
  line(program, parameters)
  return may ? undefined : ''
}) as Execute
