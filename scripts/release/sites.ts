import { globSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { root } from '../images/find.ts'
import type { Execute } from './execute.ts'

/** Attaches the studio with each chart, as a static site in an archive, to the release of a tag. */
export const releaseSites = async (execute: Execute): Promise<void> => {
  const tag = process.env.GITHUB_REF_NAME ?? 'TAG'
  const folder = mkdtempSync(join(tmpdir(), 'sites-'))
  await execute('npm', ['run', '--silent', 'helm-wasm'])
  await execute('npm', ['run', '--silent', 'build'])
  const archives: string[] = []
  for (const file of globSync('charts/*/Chart.yaml', { cwd: root }).sort()) {
    const name = `studio-${basename(dirname(file))}`
    const cli = join(root, 'generator/dist/cli.js')
    await execute('node', [cli, 'studio', join(root, dirname(file)), '--export', join(folder, name)])
    archives.push(join(folder, `${name}.tgz`))
    await execute('tar', ['-czf', join(folder, `${name}.tgz`), '-C', folder, name])
  }
  if ((await execute('gh', ['release', 'view', tag, '--json', 'tagName'], 'fail')) === undefined)
    await execute('gh', ['release', 'create', tag, '--verify-tag', '--generate-notes'])
  await execute('gh', ['release', 'upload', tag, '--clobber', ...archives])
}
