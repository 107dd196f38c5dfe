/** A command of `chartwright`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** Runs it with its own arguments, and gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** All commands. */
export const commands = {
  generate: {
    summary: 'compile charts to the files that Helm reads, and check the result',
    run: async (args) => (await import('./generate.ts')).generate(args),
  },
  render: {
    summary: "print what helm template prints of a chart, with Helm's own engine",
    run: async (args) => (await import('./render.ts')).renderCommand(args),
  },
} as const satisfies Readonly<Record<string, Command>>

/** Their names, in the order of the help. */
export const commandNames = Object.keys(commands) as readonly (keyof typeof commands)[]

/** Whether a command has this name. */
export const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name)
