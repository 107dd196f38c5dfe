/**
 * `node scripts/studio.ts` bundles the page of `chartwright studio` into `generator/dist/studio/page/`, with the licenses
 * of what is in it; where nothing changed since, it does nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { licensesOf } from '../apps/kit/bundled-licenses.ts'

const root = join(import.meta.dirname, '..')
const source = 'generator/studio'
const folder = join(root, 'generator/dist/studio/page')
/** What was bundled last, of which files: their digest, and their paths. */
const stamp = join(root, 'generator/dist/studio/.bundled.json')

interface Bundled {
  readonly digest: string
  readonly files: readonly string[]
}

const STATIC = ['index.html', 'studio.css']

/** Against what manifests are checked in the page. */
const SCHEMAS = 'scripts/kubernetes/schemas.json'

/** What besides the sources says what is bundled. */
const ALWAYS = ['package-lock.json', 'scripts/studio.ts', SCHEMAS, ...STATIC.map((name) => `${source}/${name}`)]

const digestOf = (files: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(`${file}\0`).update(existsSync(join(root, file)) ? readFileSync(join(root, file)) : '')
  return hash.digest('hex')
}

const isUpToDate = (): boolean => {
  if (!existsSync(stamp)) return false
  const { digest, files } = JSON.parse(readFileSync(stamp, 'utf8')) as Bundled
  return digest === digestOf(files)
}

const bundle = async (): Promise<Metafile> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      studio: `${source}/main.tsx`,
      worker: `${source}/engine/worker.ts`,
      checker: `${source}/values/check-worker.ts`,
    },
    outdir: folder,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: `${source}/tsconfig.json`,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** Bundles the page, unless that was done already. */
export const bundleStudio = async (): Promise<void> => {
  if (isUpToDate()) return
  await mkdir(folder, { recursive: true })
  const metafile = await bundle()
  for (const name of STATIC) await cp(join(root, source, name), join(folder, name))
  await cp(join(root, SCHEMAS), join(folder, 'kubernetes.json'))
  await writeFile(join(folder, 'LICENSES.txt'), await licensesOf(root, Object.keys(metafile.inputs)))
  const files = [...ALWAYS, ...Object.keys(metafile.inputs)]
  await writeFile(stamp, JSON.stringify({ digest: digestOf(files), files } satisfies Bundled))
}

if (import.meta.main) {
  await bundleStudio().catch((error: Error) => {
    // what is wrong in the sources esbuild has said itself
    if (!('errors' in error)) throw error
    process.exitCode = 1
  })
}
