import { commandNames, commands } from './commands.ts'

/** What `chartwright --help` says. */
export const generalHelp = (): string => `Usage: chartwright COMMAND [options]

Compiles charts written in plain TypeScript to plain Helm charts.

Commands:
${commandNames.map((name) => `  ${name.padEnd(10)} ${commands[name].summary}`).join('\n')}

  --help, -h   this text; after a command, what that can do
  --version    the version of chartwright

Exit codes: 0 all is well; 1 a chart or its values are wrong, or --check found differences; 2 wrong usage;
70 a fault of chartwright.`
