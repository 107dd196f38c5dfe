import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folders of the packages that files are of. */
const packagesOf = (files: readonly string[]): string[] => [
  ...new Set(files.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])),
]

const licenseOf = async (folder: string): Promise<string> => {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return `${name} ${version}\n\n${texts.join('\n')}`
}

/** The licenses of all packages that bundled files are of, by their paths below a folder. */
export const licensesOf = async (root: string, files: readonly string[]): Promise<string> => {
  const folders = packagesOf(files).sort()
  return (await Promise.all(folders.map((folder) => licenseOf(join(root, folder))))).join('\n----\n\n')
}
