/** `node apps/kit/bundle.ts APP FOLDER` bundles an app into one file, with the licenses of what is in it. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { licensesOf } from './bundled-licenses.ts'

const root = join(import.meta.dirname, '../..')

// what was written for CommonJS asks for Node's own modules by require
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

/** What of an app is started on its own: the server, and where it has a database, its migration. */
const programsOf = (app: string): string[] =>
  ['server', 'migrate'].map((program) => `apps/${app}/src/${program}.ts`).filter((path) => existsSync(join(root, path)))

/** Writes `server.mjs`, for some apps `migrate.mjs`, and `LICENSES.txt` into a folder. */
export async function bundleApp(app: string, folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: programsOf(app),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: banner },
    // pg asks for it only where it is told to
    external: ['pg-native'],
    // names stay, so that stacks in logs can be read
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  await writeFile(join(folder, 'LICENSES.txt'), await licensesOf(root, Object.keys(metafile.inputs)))
}

if (import.meta.main) {
  const [app, folder] = process.argv.slice(2)
  if (!app || !folder) throw new Error('Usage: node apps/kit/bundle.ts APP FOLDER')
  await bundleApp(app, folder).catch((error: Error) => {
    // what is wrong in the sources esbuild has said itself
    if (!('errors' in error)) throw error
    process.exitCode = 1
  })
}
