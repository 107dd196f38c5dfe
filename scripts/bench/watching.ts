import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scale } from './scale.ts'
import { REPOSITORY, type TemporaryProject } from './temporary-project.ts'

const MOST_MILLISECONDS = 60_000

const template = (text: string): string => `import type { ConfigMap } from 'chartwright'
import type { Context } from './helpers.ts'

export default (context: Context): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: \`\${context.release.name}-edited\` },
  data: { text: '${text}' },
})
`

/** From a saved template to its written file, and to what all checks say of it. */
export const whileEditing = async (
  { root, write }: TemporaryProject,
  { charts, rounds }: Scale,
): Promise<readonly (readonly [what: string, milliseconds: readonly number[]])[]> => {
  const folder = `charts/${charts.at(-1)}`
  const emitted = join(root, folder, 'templates/edited.yaml')
  const edit = (text: string): void => write(`${folder}/src/edited.ts`, template(text))
  edit('before')
  const watched = new WatchProcess(root)
  const [written, checked]: [number[], number[]] = [[], []]
  try {
    await watched.turnsAre(1)
    for (let round = 1; round <= rounds; round++) {
      const begun = performance.now()
      edit(`round ${round}`)
      await until(() => readFileSync(emitted, 'utf8').includes(`round ${round}`))
      written.push(performance.now() - begun)
      await watched.turnsAre(round + 1)
      checked.push(performance.now() - begun)
    }
  } finally {
    await watched.end()
  }
  return [
    ['`generate --watch`: from saving a template to its file', written],
    ['and to the word of all checks', checked],
  ]
}

/** `chartwright generate --watch`, and what it says. */
class WatchProcess {
  readonly #child
  #said = ''

  constructor(cwd: string) {
    this.#child = spawn(process.execPath, [join(REPOSITORY, 'generator/bin/chartwright.js'), 'generate', '--watch'], {
      cwd,
    })
    this.#child.stdout.on('data', (text) => (this.#said += text))
    this.#child.stderr.on('data', (text) => (this.#said += text))
  }

  /** Waits until it has generated so often. */
  async turnsAre(count: number): Promise<void> {
    await until(() => (this.#said.match(/Watching for changes/g)?.length ?? 0) >= count).catch((error: Error) => {
      throw new Error(`${error.message}; it said:\n${this.#said}`)
    })
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGINT')
    await ended
  }
}

const until = async (isTrue: () => boolean): Promise<void> => {
  const end = Date.now() + MOST_MILLISECONDS
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('generate --watch took more than a minute')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
