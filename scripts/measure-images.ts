/**
 * `node scripts/measure-images.ts` runs each image with each tag in Docker, and prints a table: what it puts on its base,
 * how long it takes from the start of its process until it is ready, and its resident memory when nobody asks. It fails
 * when something is above its bar. Needs Docker with the images, Redis and Postgres.
 */
import { availableParallelism } from 'node:os'
import { dockerProblem, say } from './cluster/programs.ts'
import { base } from './images/build.ts'
import { findImages, type Image } from './images/find.ts'
import { type Started, startImage } from './measure-images/container.ts'
import { startSurroundings } from './measure-images/surroundings.ts'
import { findService } from './services.ts'
import { runOrThrow } from './tools/run.ts'

const rounds = 3
const bars = { own: 90e6, ready: 300, idle: 80 * 2 ** 20 }

type Measured = Started & { own: number }

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const sizeOf = async (name: string): Promise<number> =>
  Number(await runOrThrow('docker', ['image', 'inspect', '--format', '{{.Size}}', name]))

async function measure(image: Image, settings: Record<string, string>): Promise<Measured> {
  const own = (await sizeOf(image.name)) - (await sizeOf(base))
  const all: Started[] = []
  for (let round = 0; round < rounds; round++) all.push(await startImage(image, settings))
  return { own, ready: median(all.map(({ ready }) => ready)), idle: median(all.map(({ idle }) => idle)) }
}

const row = ({ app, tag }: Image, { own, ready, idle }: Measured): string =>
  `| ${app}:${tag} | ${(own / 1e6).toFixed(1)} MB | ${Math.round(ready)} ms | ${Math.round(idle / 2 ** 20)} MB |`

async function main(): Promise<void> {
  const problem = await dockerProblem()
  if (problem) throw new Error(problem)
  process.env.REDIS_SERVER ??= await findService('redis', say)
  process.env.POSTGRES_SERVER ??= await findService('postgres', say)
  const images = (await findImages()).flat()
  const surroundings = await startSurroundings()
  const above: string[] = []
  say(`${availableParallelism()} cores, ${rounds} starts of each, medians`)
  process.stdout.write('| image | on its base | ready after | idle |\n|---|---|---|---|\n')
  try {
    for (const image of images) {
      const measured = await measure(image, surroundings.settings)
      process.stdout.write(`${row(image, measured)}\n`)
      for (const [name, bar] of Object.entries(bars) as [keyof Measured, number][])
        if (measured[name] >= bar) above.push(`${image.name}: ${name} ${Math.round(measured[name])}`)
    }
  } finally {
    await surroundings.end()
  }
  if (above.length > 0) throw new Error(`above the bars:\n  ${above.join('\n  ')}`)
}

await main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
