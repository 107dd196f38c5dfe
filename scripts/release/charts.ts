import { globSync, mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { registry, root } from '../images/find.ts'
import type { Execute } from './execute.ts'

const repository = `${registry}/charts`

/** Packages, pushes and signs each chart whose version isn't published yet. */
export const releaseCharts = async (execute: Execute): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'charts-'))
  for (const file of globSync('charts/*/Chart.yaml', { cwd: root }).sort()) {
    const { name, version } = parse(await readFile(join(root, file), 'utf8')) as { name: string; version: string }
    const published = ['show', 'chart', `oci://${repository}/${name}`, '--version', version]
    if ((await execute('helm', published, 'fail')) !== undefined) continue
    await execute('helm', ['package', join(root, dirname(file)), '--destination', folder])
    const said = await execute('helm', ['push', join(folder, `${name}-${version}.tgz`), `oci://${repository}`])
    // a tag could be moved between the push and the signature, a digest can't
    await execute('cosign', ['sign', '--yes', `${repository}/${name}@${digestIn(said)}`])
  }
}

const digestIn = (said: string): string => /sha256:[0-9a-f]{64}/.exec(said)?.[0] ?? 'DIGEST'
