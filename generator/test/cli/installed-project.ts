import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkPackages, PACKAGES, Project } from './project.ts'

const GENERATOR = fileURLToPath(new URL('../..', import.meta.url))

/** Where such a project keeps the package as it was packed, for what package managers make of it. */
export const PACKED = 'node_modules/.packed/chartwright.tgz'

/** A project with chartwright as a registry would give it: built, packed and installed, with no link to the source. */
export const installedProject = (): Project => {
  const project = new Project()
  install(project)
  return project
}

const install = (into: Project): void => {
  const build = into.path('build')
  mkdirSync(build)
  // `build.setup.ts` has built `dist`
  for (const name of ['bin', 'dist', 'typescript-plugin', 'NOTICE', 'package.json'])
    cpSync(join(GENERATOR, name), join(build, name), { recursive: true })
  const tarball = execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: build, encoding: 'utf8' }).trim()
  const installed = into.path('node_modules/chartwright')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(build, tarball), '--strip-components=1', '-C', installed])
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(build, 'package.json'), 'utf8')) as {
    readonly dependencies: object
    readonly optionalDependencies: object
  }
  const optional = Object.keys(optionalDependencies).filter((name) => existsSync(join(PACKAGES, name)))
  linkPackages(into, [...Object.keys(dependencies), ...optional])
  mkdirSync(into.path(dirname(PACKED)))
  renameSync(join(build, tarball), into.path(PACKED))
  rmSync(build, { recursive: true })
  into.command = join(installed, 'bin/chartwright.js')
}
