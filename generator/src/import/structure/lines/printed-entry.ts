import type { Pipeline } from '../../../template-parser/index.ts'

/** `printf "key: %s" value` as an entry: its key, and what prints its value. */
export const printedEntry = (pipeline: Pipeline): { key: string; value: Pipeline } | undefined => {
  const [command] = pipeline.commands
  const [head, format, value, ...others] = command.operands
  if (pipeline.commands.length > 1 || head.kind !== 'function' || head.name !== 'printf') return undefined
  if (format?.kind !== 'string' || !value || others.length > 0) return undefined
  const [, key, verb] = /^([\w./-]+): (%[sv])$/.exec(format.value) ?? []
  if (key === undefined || verb === undefined) return undefined
  const operands = [head, { ...format, value: verb }, value] as const
  return { key, value: { ...pipeline, commands: [{ ...command, operands: [...operands] }] } }
}

/** Whether a pipeline prints an entry of a map: `printf "%s: %q" key value`. */
export const printsEntry = ({ commands }: Pipeline): boolean => {
  const [head, format] = commands[0].operands
  if (head.kind !== 'function' || head.name !== 'printf' || format?.kind !== 'string') return false
  return /^(%s|[\w./-]+):\s+(%|")/.test(format.value)
}
