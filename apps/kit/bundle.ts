/** `node apps/kit/bundle.ts APP FOLDER` bundles an app into one file, with the licenses of what is in it. */
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const root = join(import.meta.dirname, '../..')

// what was written for CommonJS asks for Node's own modules by require
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

/** The folders of the packages that a bundle holds something of. */
const packagesIn = ({ inputs }: Metafile): string[] => [
  ...new Set(Object.keys(inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])),
]

async function licenseOf(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
  const files = (await readdir(join(root, folder))).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(root, folder, file), 'utf8')))
  return `${name} ${version}\n\n${texts.join('\n')}`
}

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
  const licenses = await Promise.all(packagesIn(metafile).sort().map(licenseOf))
  await writeFile(join(folder, 'LICENSES.txt'), licenses.join('\n----\n\n'))
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
