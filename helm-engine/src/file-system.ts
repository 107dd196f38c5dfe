/** What Helm reads files from. Paths are absolute, with `/` between the names. */
export interface FileSystem {
  /** What stands at a path, symbolic links followed; undefined where there is nothing. */
  readonly stat: (path: string) => FileStat | undefined
  /** The content of a file. Only called where {@link stat} says that there is one. */
  readonly read: (path: string) => Uint8Array
  /** The names in a folder. Only called where {@link stat} says that there is one. */
  readonly list: (path: string) => readonly string[]
}

/** What stands at a path. */
export interface FileStat {
  readonly isFolder: boolean
  /** In bytes; 0 for a folder. */
  readonly size: number
}

/** Files in memory: texts or bytes, by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const FOLDER: FileStat = { isFolder: true, size: 0 }

/**
 * A file system in memory, with the folders that its paths imply. Paths are taken from `/`.
 *
 * @example
 * memoryFiles({ '/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' }).list('/web') // ['Chart.yaml']
 */
export const memoryFiles = (files: Files): FileSystem => {
  const contents = new Map(Object.entries(files).map(([path, content]) => [absolute(path), bytesOf(content)]))
  const folders = new Map<string, Set<string>>([['/', new Set()]])
  for (const path of contents.keys()) addToFolders(folders, path)
  return {
    stat: (path) => {
      const content = contents.get(path)
      if (content) return { isFolder: false, size: content.length }
      return folders.has(path) ? FOLDER : undefined
    },
    read: (path) => contents.get(path) ?? new Uint8Array(),
    list: (path) => [...(folders.get(path) ?? [])],
  }
}

const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`)

const addToFolders = (folders: Map<string, Set<string>>, path: string): void => {
  const names = path.split('/').slice(1)
  for (const [depth, name] of names.entries()) {
    const folder = `/${names.slice(0, depth).join('/')}`
    const inside = folders.get(folder) ?? new Set()
    folders.set(folder, inside.add(name))
  }
}

/** The file system in which a path below `point` is one of `mounted`, and all others are those of `under`. */
export const mount = (under: FileSystem, point: string, mounted: FileSystem): FileSystem => {
  const at = (path: string): [FileSystem, string] =>
    path === point || path.startsWith(`${point}/`) ? [mounted, path.slice(point.length) || '/'] : [under, path]
  const asking =
    <K extends keyof FileSystem>(key: K) =>
    (path: string) => {
      const [files, inside] = at(path)
      return files[key](inside) as ReturnType<FileSystem[K]>
    }
  return { stat: asking('stat'), read: asking('read'), list: asking('list') }
}

const encoder = new TextEncoder()

/** The bytes of a text, in UTF-8; bytes stay as they are. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content
