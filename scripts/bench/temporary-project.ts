import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** This repository. */
export const REPOSITORY = join(import.meta.dirname, '../..')

/** A repository in a temporary folder, with what is installed here and a cache of its own. */
export interface TemporaryProject {
  readonly root: string
  readonly write: (path: string, text: string) => void
  readonly remove: () => void
}

/** Makes a repository as people have one, whose charts are checked against the built chartwright. */
export const temporaryProject = (prefix: string): TemporaryProject => {
  const root = mkdtempSync(join(tmpdir(), prefix))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  linkPackages(root)
  write('package.json', '{ "type": "module" }')
  const compilerOptions = { paths: {}, plugins: [] }
  write('tsconfig.json', JSON.stringify({ extends: join(REPOSITORY, 'tsconfig.json'), compilerOptions }))
  return { root, write, remove: () => rmSync(root, { recursive: true }) }
}

const linkPackages = (root: string): void => {
  const packages = join(REPOSITORY, 'node_modules')
  mkdirSync(join(root, 'node_modules'))
  for (const name of readdirSync(packages).filter((each) => !each.startsWith('.')))
    symlinkSync(join(packages, name), join(root, 'node_modules', name))
}

/** Copies charts of this repository with their schemas. */
export const copyCharts = ({ root }: TemporaryProject, names: readonly string[]): void => {
  cpSync(join(REPOSITORY, 'schemas'), join(root, 'schemas'), { recursive: true })
  for (const name of names) cpSync(join(REPOSITORY, 'charts', name), join(root, 'charts', name), { recursive: true })
}
