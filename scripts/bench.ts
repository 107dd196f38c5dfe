/**
 * `npm run bench` measures, beside others on the same machine and in the same run, how long people wait for commands
 * (`generation`), what the phases of generating cost by a chart's size (`phases`), rendering a chart in all the ways
 * there are (`rendering`), and Helm with what is generated beside what people wrote (`twins`). Names of those measure
 * only these. Prints tables; `--write` puts them into `docs/performance.md`, and `--small` measures as little as shows
 * that all of it runs. Needs Go for `helm-engine`.
 */
import { parseArgs } from 'node:util'
import { generationTable } from './bench/generation.ts'
import { machine } from './bench/machine.ts'
import { phasesTable } from './bench/phases.ts'
import { partOfBench, publish } from './bench/publish.ts'
import { renderingTable } from './bench/rendering.ts'
import { FULL, type Scale, SMALL } from './bench/scale.ts'
import { twinsTable } from './bench/twins.ts'

const parts = { generation: generationTable, phases: phasesTable, rendering: renderingTable, twins: twinsTable }

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name)

/** Measures parts, and prints or publishes their tables. */
export async function bench(names: readonly string[], scale: Scale, isWritten = false): Promise<void> {
  const unknown = names.find((name) => !isPart(name))
  if (unknown) throw new Error(`There is no bench ${unknown}; there are ${Object.keys(parts).join(', ')}.`)
  for (const name of names.filter(isPart)) {
    const begun = performance.now()
    const lines = [machine(), '', ...(await parts[name](scale))]
    const seconds = Math.round((performance.now() - begun) / 1000)
    process.stdout.write(`${name}, measured in ${seconds} s\n\n${lines.join('\n')}\n\n`)
    if (isWritten) publish(partOfBench(name), lines)
  }
}

async function main(): Promise<void> {
  const options = { write: { type: 'boolean' }, small: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const names = positionals.length > 0 ? positionals : Object.keys(parts)
  await bench(names, values.small ? SMALL : FULL, values.write)
}

await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
