import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')
const BIOME = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

const biome = (args: readonly string[], input = ''): string =>
  execFileSync(process.execPath, [BIOME, ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28, cwd: ROOT })

/** What Biome makes of a source, with this repository's configuration. */
export const formatted = (text: string): string => biome(['format', '--stdin-file-path=printed.ts'], text)

/** What it makes of files by their paths, with sorted imports. */
export const checked = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'biome-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    biome(['check', '--write', '--linter-enabled=false', '--vcs-enabled=false', `--config-path=${ROOT}`, folder])
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
