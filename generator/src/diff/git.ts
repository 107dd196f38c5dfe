import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { posix, relative, resolve, sep } from 'node:path'
import { similarName } from '../model/words.ts'
import { DiffError } from './diff-error.ts'

/** The files of a chart, by their paths in its folder. */
export interface FilesAt {
  /** From the repository's root. */
  readonly folder: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** A repository of git, of which charts of other revisions are read. Nothing is checked out. */
export class Repository {
  readonly #root: string
  readonly #cwd: string

  /** @throws DiffError where there is no git, or no repository. */
  constructor(cwd: string, revision: string) {
    this.#cwd = cwd
    const { text, words } = git(['rev-parse', '--show-toplevel'], cwd, revision)
    if (text === undefined) throw noRepository(cwd, revision, words)
    this.#root = text
  }

  #commit(revision: string): string | undefined {
    return this.#git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).text
  }

  /** The newest tag before this commit: of the chart (`web-1.2.3`), or of all charts (`v1.2.3`); else this commit. */
  lastRelease(chart: string): string {
    const [own, all] = [
      [`${chart}-[0-9]*`, `${chart}-v[0-9]*`],
      ['v[0-9]*', '[0-9]*'],
    ].map((patterns) => {
      const matching = patterns.map((pattern) => `--match=${pattern}`)
      return this.#git(['describe', '--tags', '--abbrev=0', ...matching]).text
    })
    return own ?? all ?? 'HEAD'
  }

  /**
   * The files of a chart in a revision, by their paths in it. The chart is given by its path from here or from the
   * repository's root, or by its name below `charts/`.
   *
   * @throws DiffError where the revision isn't there, or has no such chart.
   */
  chartFiles(revision: string, chart: string): FilesAt {
    const commit = this.#commit(revision)
    if (commit === undefined) throw this.#unknown(revision)
    const folders = [this.#fromRoot(chart), posix.normalize(chart), posix.join('charts', chart)]
    const listed = folders
      .filter((folder) => !folder.startsWith('..') && !posix.isAbsolute(folder))
      .map((folder) => ({ folder, paths: this.#pathsIn(commit, folder) }))
    const found = listed.find(({ paths }) => paths.includes('Chart.yaml'))
    if (found) return { folder: found.folder, files: this.#read(commit, found.folder, found.paths) }
    throw noChart(
      revision,
      chart,
      listed.some(({ paths }) => paths.includes('src/chart.ts')),
    )
  }

  /** A path as the repository has it; git follows links to the folder where it is. */
  #fromRoot(path: string): string {
    const here = realpathSync(this.#cwd)
    return relative(this.#root, resolve(here, path)).split(sep).join('/')
  }

  #pathsIn(commit: string, folder: string): string[] {
    const prefix = folder === '' || folder === '.' ? '' : `${folder}/`
    const { text = '' } = this.#git(['ls-tree', '-r', '-z', '--name-only', commit, ...(prefix ? ['--', prefix] : [])])
    const paths = text.split('\0').filter((path) => path !== '' && !path.includes('\n'))
    return paths.map((path) => path.slice(prefix.length))
  }

  #read(commit: string, folder: string, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
    const input = paths.map((path) => `${commit}:${posix.join(folder, path)}\n`).join('')
    const { bytes } = this.#git(['cat-file', '--batch', '--follow-symlinks'], input)
    const contents = blobsIn(bytes)
    return new Map(paths.flatMap((path, index) => (contents[index] ? [[path, contents[index]] as const] : [])))
  }

  #unknown(revision: string): DiffError {
    const { text = '' } = this.#git([
      'for-each-ref',
      '--format=%(refname:short)',
      'refs/heads',
      'refs/tags',
      'refs/remotes',
    ])
    const known = text.split('\n')
    const remote = known.find((name) => name.endsWith(`/${revision}`))
    const similar = remote ?? similarName(revision, known.filter(Boolean))
    const fetch = 'Give a branch, a tag or a commit that was fetched; a shallow clone has few.'
    return new DiffError(
      'no-revision',
      `There is neither a chart nor a git revision ${revision}`,
      similar ? `Did you mean ${similar}?` : fetch,
    )
  }

  #git(args: readonly string[], input?: string) {
    return git(args, this.#root, '', input)
  }
}

const noRepository = (cwd: string, revision: string, words: string): DiffError => {
  const isNone = words.includes('not a git repository')
  const what = isNone ? `${cwd} isn't in a git repository` : `git can't read ${cwd} (${words.split('\n')[0]})`
  const hint = isNone
    ? 'Give the folder of a chart, or a packaged one (.tgz).'
    : 'Let git read it: run "git status" there.'
  return new DiffError('no-repository', `${what}, so ${revision} can't be read`, hint)
}

const noChart = (revision: string, chart: string, hasSource: boolean): DiffError =>
  hasSource
    ? new DiffError(
        'not-generated',
        `${revision} has only the source of ${chart}: what chartwright generates isn't committed there`,
        'Compare with a packaged chart (.tgz), or commit the generated files.',
      )
    : new DiffError(
        'no-chart',
        `There is no chart ${chart} in ${revision}`,
        `It may be new, or have been elsewhere: give its path, as in ${revision}:charts/NAME.`,
      )

/** What `git cat-file --batch` prints: a header and a content each; undefined for what is no file. */
const blobsIn = (bytes: Buffer): readonly (Uint8Array | undefined)[] => {
  const blobs: (Uint8Array | undefined)[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at)
    const header = bytes.subarray(at, end).toString()
    const [, kind, size] = /^(\S+ blob|\S+ tree|dangling|loop|notdir|symlink) (\d+)$/.exec(header) ?? []
    const content = bytes.subarray(end + 1, end + 1 + Number(size ?? 0))
    blobs.push(kind?.endsWith(' blob') ? content : undefined)
    // a content ends with a line break of its own
    at = size === undefined ? end + 1 : end + 1 + Number(size) + 1
  }
  return blobs
}

const LARGEST = 2 ** 30

/** Runs git; the text is undefined where it fails. */
const git = (args: readonly string[], cwd: string, revision: string, input?: string) => {
  // in English, whatever the user's language is
  const env = { ...process.env, LC_ALL: 'C' }
  const { error, status, stdout, stderr } = spawnSync('git', args, { cwd, env, input, maxBuffer: LARGEST })
  if (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const what = isMissing ? `git isn't installed, so ${revision} can't be read` : `git can't be run: ${error.message}`
    throw new DiffError('no-git', what, 'Install git, or give the folder of a chart or a packaged one (.tgz).')
  }
  return { bytes: stdout, text: status === 0 ? stdout.toString().trimEnd() : undefined, words: stderr.toString() }
}
