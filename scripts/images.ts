/**
 * `node scripts/images.ts [--load] [--force] [APP]…` builds the images of the apps; with `--load` it brings them into
 * the kind cluster.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { clusterExists, clusterName } from './cluster/kind.ts'
import { loadImages } from './cluster/load.ts'
import { dockerProblem, requirePrograms, say } from './cluster/programs.ts'
import { buildImage, needBase, type Outcome } from './images/build.ts'
import { findImages, type Image } from './images/find.ts'

const help = `Usage: npm run images [-- [--load] [--force] [APP]…]

Builds the images of all apps with all their tags, or of those named. Those that are up to date stay.

  --load   bring them into the kind cluster (npm run cluster makes it)
  --force  build also what is up to date`

const megabytes = (bytes = 0): string => `${(bytes / 1e6).toFixed(1)} MB`

const line = ({ image, state, seconds, size, own, said }: Outcome): string => {
  const facts = said ? `\n${said}` : `${megabytes(size)}, ${megabytes(own)} of it on the base`
  return `${state.padEnd(10)} ${image.name}  ${seconds.toFixed(1)} s  ${facts}`
}

/** Apps side by side; the tags of one app in turn, since they share all that takes time. */
async function buildAll(apps: Image[][], force: boolean): Promise<Outcome[]> {
  const baseId = await needBase(say)
  const outcomes: Outcome[] = []
  const waiting = [...apps]
  const worker = async (): Promise<void> => {
    for (let tags = waiting.shift(); tags; tags = waiting.shift()) {
      for (const image of tags) {
        const outcome = await buildImage(image, baseId, force)
        say(line(outcome))
        outcomes.push(outcome)
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return outcomes
}

async function load(images: Image[]): Promise<void> {
  const kind = await requirePrograms()
  if (!(await clusterExists(kind))) throw new Error(`There is no cluster ${clusterName}. Make it: npm run cluster`)
  const names = images.map(({ name }) => name)
  const loaded = await loadImages(kind, names)
  say(loaded.length > 0 ? `loaded into the cluster: ${loaded.join(', ')}` : 'the cluster has all of them already')
}

async function main(): Promise<void> {
  const options = { load: { type: 'boolean' }, force: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) return void say(help)
  const problem = await dockerProblem()
  if (problem) throw new Error(problem)
  const apps = await findImages(positionals)
  const begun = performance.now()
  const outcomes = await buildAll(apps, values.force ?? false)
  const count = (state: Outcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length
  say(
    `${count('built')} built, ${count('up to date')} up to date, ${count('failed')} failed in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  )
  if (count('failed') > 0) throw new Error('Not all images could be built.')
  if (values.load) await load(apps.flat())
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    say(error.message)
    process.exitCode = 1
  })
}
