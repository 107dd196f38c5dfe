/** `node apps/kit/bundle.ts APP FOLDER` bundles an app into one file, with the licenses of what is in it. */
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

/** Writes `server.mjs` and `LICENSES.txt` into a folder. */
export async function bundleApp(app: string, folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`apps/${app}/src/server.ts`],
    outfile: join(folder, 'server.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: banner },
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
