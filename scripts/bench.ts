/**
 * `npm run bench` measures, beside others on the same machine and in the same run, how long commands take (`commands`),
 * and what charts cost: generating them (`generation`), rendering one in all the ways there are (`rendering`), and Helm with what is generated beside what
 * people wrote (`twins`). Names of those measure only these. Prints tables. Needs Go for `helm-engine`.
 */
import { availableParallelism } from 'node:os'
import { commandsTable } from './bench/commands.ts'
import { generationTable } from './bench/generation.ts'
import { renderingTable } from './bench/rendering.ts'
import { twinsTable } from './bench/twins.ts'

const parts = { commands: commandsTable, generation: generationTable, rendering: renderingTable, twins: twinsTable }

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name)

async function main(names: string[]): Promise<void> {
  const unknown = names.find((name) => !isPart(name))
  if (unknown) throw new Error(`There is no bench ${unknown}; there are ${Object.keys(parts).join(', ')}.`)
  process.stdout.write(`${availableParallelism()} cores, Node ${process.version}; medians\n`)
  for (const name of names.filter(isPart)) process.stdout.write(`\n${(await parts[name]()).join('\n')}\n`)
}

await main(process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
