/**
 * Validates manifests against the schemas of the newest Kubernetes and of the oldest that charts support, strictly and
 * without the network, with kubeconform.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../tools/cache.ts'
import { findTool } from '../tools/find.ts'
import { run } from '../tools/run.ts'
import { type Bundle, type Difference, standalone } from './bundle.ts'
import { applyDifference } from './difference.ts'
import sources from './sources.json' with { type: 'json' }

/** What is wrong with one manifest. */
export interface Problem {
  /** `Deployment web`, as far as the manifest says it. */
  manifest: string
  message: string
}

/** What a validation looked at and found. */
export interface Validation {
  /** Manifests that were held against a schema: a caller asserts that it isn't 0. */
  validated: number
  problems: Problem[]
}

interface Report {
  resources: { kind: string; name: string; status: string; msg: string }[] | null
  summary: { valid: number; invalid: number; errors: number; skipped: number }
}

const read = (name: string): Promise<string> => readFile(join(import.meta.dirname, name), 'utf8')

async function writeSchemas(folder: string, bundle: Bundle): Promise<void> {
  for (const name of Object.keys(bundle.kinds)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(standalone(bundle, name)))
  }
}

/** A folder in the cache with one schema file a kind, as kubeconform reads them; made when it isn't there. */
async function cachedFolder(bundle: Bundle): Promise<string> {
  const parent = join(cacheFolder(), 'kubernetes')
  const folder = join(parent, createHash('sha256').update(JSON.stringify(bundle)).digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder
  await mkdir(parent, { recursive: true })
  const work = await mkdtemp(join(parent, '.schemas-'))
  await writeSchemas(work, bundle)
  // another process may have been faster: its folder has the same content
  await rename(work, folder).catch(() => rm(work, { recursive: true }))
  return folder
}

async function makeFolders(): Promise<{ newest: string; oldest: string }> {
  const bundle = JSON.parse(await read('schemas.json')) as Bundle
  const difference = JSON.parse(await read('schemas-oldest.json')) as Difference
  return { newest: await cachedFolder(bundle), oldest: await cachedFolder(applyDifference(bundle, difference)) }
}

let folders: ReturnType<typeof makeFolders> | undefined

/** The folders of the schemas, made from the committed bundle and its difference. */
const schemaFolders = (): ReturnType<typeof makeFolders> => {
  folders ??= makeFolders()
  return folders
}

/** kubeconform's message without the name of the schema file, one finding a line. */
const readable = (message: string): string =>
  message
    .replace(/^problem validating schema\. Check JSON formatting: jsonschema validation failed with '[^']*' - /, '')
    .replaceAll(/\s+- (?=at ')/g, '\n')

function problemsOf({ resources }: Report): Problem[] {
  const wrong = (resources ?? []).filter(({ status }) => status !== 'statusValid')
  return wrong.map(({ kind, name, msg }) => ({ manifest: `${kind} ${name}`.trim(), message: readable(msg) }))
}

async function validateAgainst(folder: string, yaml: string): Promise<Validation> {
  const { path } = await findTool('kubeconform')
  const location = `${folder}/{{ .ResourceKind }}{{ .KindSuffix }}.json`
  // one at a time keeps the order of the manifests
  const options = ['-strict', '-summary', '-output', 'json', '-n', '1', '-schema-location', location]
  const { stdout, stderr } = await run(path, options, { input: yaml })
  if (!stdout.trim()) throw new Error(`kubeconform said nothing: ${stderr.trim()}`)
  const report = JSON.parse(stdout) as Report
  return { validated: report.summary.valid + report.summary.invalid, problems: problemsOf(report) }
}

const [oldestName] = /(?<=@v)\d+\.\d+/.exec(sources.oldestKubernetes) ?? []

/** Validates a stream of YAML documents as Helm prints it; a duplicate key is a problem as well. */
export async function validateYaml(yaml: string): Promise<Validation> {
  const { newest, oldest } = await schemaFolders()
  const [now, before] = await Promise.all([validateAgainst(newest, yaml), validateAgainst(oldest, yaml)])
  const known = new Set(now.problems.map((problem) => JSON.stringify(problem)))
  const more = before.problems.filter((problem) => !known.has(JSON.stringify(problem)))
  const told = more.map(({ manifest, message }) => ({ manifest, message: `in Kubernetes ${oldestName}, ${message}` }))
  return { validated: Math.min(now.validated, before.validated), problems: [...now.problems, ...told] }
}

/**
 * Validates manifests and gives what is wrong with them, nothing when all are valid.
 *
 * ```ts
 * expect(await validateManifests(render(chart, { values }))).toEqual([])
 * ```
 */
export async function validateManifests(manifests: unknown[]): Promise<Problem[]> {
  if (manifests.length === 0) throw new Error('There is no manifest to validate; a check of nothing proves nothing.')
  const { validated, problems } = await validateYaml(
    manifests.map((manifest) => JSON.stringify(manifest)).join('\n---\n'),
  )
  if (problems.length === 0 && validated !== manifests.length) {
    throw new Error(`Only ${validated} of ${manifests.length} manifests were validated.`)
  }
  return problems
}
