import { isUtf8 } from 'node:buffer'
import type ts from 'typescript'
import { byFileName, findFiles, functionNamed } from '../../functions/index.ts'
import { member } from '../../model/compose.ts'
import { builtIn, isNode, plain } from '../../model/leaves.ts'
import type { BuiltInNode, Node } from '../../model/node.ts'
import { BOOLEAN, type Type } from '../../model/type.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { Intrinsic, isLate, type Value } from '../value.ts'

const NAME: Type = { kind: 'string', nonEmpty: true, ascii: true, simple: true }

/** Helm reads it itself, and refuses another. */
const VERSION: Type = { ...NAME, version: true }

/** Helm's spelling of a field: `Name` for `name`. */
const fields = (object: Node, types: Record<string, Type>): Record<string, Node> =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      member(object, `${name[0]?.toUpperCase()}${name.slice(1)}`, type),
    ]),
  )

/** The chart's context, known only at render time: what each function of a chart is given. */
export const lateContext = (valuesType: Type, files: ChartFiles): Value => ({
  values: builtIn('Values', valuesType),
  release: fields(of('Release'), {
    name: NAME,
    namespace: NAME,
    revision: { kind: 'integer', minimum: 1, maximum: 2 ** 31 },
    service: NAME,
    isInstall: BOOLEAN,
    isUpgrade: BOOLEAN,
  }),
  chart: fields(of('Chart'), { name: NAME, version: VERSION, appVersion: NAME, description: { kind: 'string' } }),
  capabilities: capabilities(),
  files: lateFiles(of('Files'), files),
  template: fields(of('Template'), { name: NAME, basePath: NAME }),
  subcharts: {},
  cluster: {
    lookup: method('lookup', of('Cluster')),
    randomText: drawing('randomText', 'random'),
    now: drawing('now', 'now'),
    htpasswd: drawing('htpasswd', 'line'),
    certificate: method('selfSignedCertificate', of('Cluster')),
    authority: method('certificateAuthority', of('Cluster')),
    signedCertificate: method('signedCertificate', of('Cluster')),
    newCertificate: drawing('newCertificate', 'certificate'),
    newAuthority: drawing('newAuthority', 'authority'),
    newSignedCertificate: drawing('newSignedCertificate', 'certificate'),
  },
})

const MAP: Type = { kind: 'map', value: { kind: 'string' } }

const of = (name: BuiltInNode['name']): Node => builtIn(name, MAP)

const method = (name: string, receiver: Node): Intrinsic =>
  new Intrinsic((args, site) => callDefinition(functionNamed(name), [receiver, ...args], site))

/** A method that gives something else in each call: what one call gives has a name, which is kept wherever it is used. */
const drawing = (name: string, variable: string): Intrinsic =>
  new Intrinsic((args, site) => {
    const result = callDefinition(functionNamed(name), [site.evaluation.anew(of('Cluster')), ...args], site)
    return isNode(result) ? site.evaluation.named(variable, result) : result
  })

const capabilities = (): Record<string, Value> => {
  const kubeVersion = member(of('Capabilities'), 'KubeVersion', MAP)
  const helmVersion = member(of('Capabilities'), 'HelmVersion', MAP)
  const apiVersions = member(of('Capabilities'), 'APIVersions', { kind: 'list', item: NAME })
  return {
    kubeVersion: fields(kubeVersion, { version: VERSION, major: NAME, minor: NAME }),
    helmVersion: fields(helmVersion, { version: VERSION }),
    apiVersions: { has: method('hasApiVersion', apiVersions) },
  }
}

/** The chart's files by their paths: `files/start.sh`. */
export type ChartFiles = ReadonlyMap<string, Uint8Array>

const FOLDER = 'files/'

/** `context.files`: which files there are is known now, what they say only at render time. */
const lateFiles = (builtIn: Node, files: ChartFiles): Value => {
  const read = (name: string, path: Value, site: Site): Value =>
    callDefinition(functionNamed(name), [builtIn, textPath(path, files, site.at)], site)
  const encode = (path: string, site: Site): Value => callDefinition(functionNamed('encodeFile'), [builtIn, path], site)
  const found = (paths: readonly string[]): Value => ({
    paths,
    asConfig: new Intrinsic((_, site) => byFileName(distinct(paths, site.at), (path) => read('getFile', path, site))),
    asSecrets: new Intrinsic((_, site) => byFileName(distinct(paths, site.at), (path) => encode(path, site))),
  })
  return {
    get: new Intrinsic(([path], site) => read('getFile', path, site)),
    lines: new Intrinsic(([path], site) => read('fileLines', filled(path, files, site.at), site)),
    glob: new Intrinsic(([pattern], { at }) => found(matching(pattern, files, at))),
  }
}

/** The path of a text file: as far as it is known, there must be one. */
const textPath = (path: Value, files: ChartFiles, at: ts.Node): Value => {
  const possible = isNode(path) ? beginningAs(path, files, at) : [String(path)]
  for (const each of possible) {
    const bytes = files.get(each)
    if (!bytes) refuse(at, `the chart has no file ${each}`, `Put the file into the chart's src/${FOLDER}.`)
    if (bytes && !isUtf8(bytes))
      refuse(
        at,
        `${each} isn't a text file`,
        'Put its bytes into a Secret or `binaryData`: `files.glob(…).asSecrets()`.',
      )
  }
  return path
}

/** The files that a path known only at render time may mean. */
const beginningAs = (path: Node, files: ChartFiles, at: ts.Node): string[] => {
  const of = plain(path)
  const first = of.kind === 'text' ? of.parts[0] : undefined
  const beginning = first?.kind === 'literal' ? String(first.value) : ''
  return beginning.startsWith(FOLDER)
    ? [...files.keys()].filter((each) => each.startsWith(beginning))
    : refuse(at, 'this path may point outside files/', 'Write a template literal that begins with `files/`.')
}

/** Older Helms fail at the lines of an empty file. */
const filled = (path: Value, files: ChartFiles, at: ts.Node): Value => {
  if (isLate(path))
    refuse(at, '`files.lines` supports only paths known when the chart is generated', 'Write its path as a constant.')
  if (files.get(String(path))?.length === 0)
    refuse(
      at,
      `${path} is empty, and Helm 3.18 fails to read the lines of an empty file`,
      'Add a line, or remove the file.',
    )
  return path
}

const matching = (pattern: Value, files: ChartFiles, at: ts.Node): string[] => {
  if (typeof pattern !== 'string' || /[?[\]{}\\]/.test(pattern))
    return refuse(
      at,
      'a glob pattern can contain only `*` and `**`, and must be known when the chart is generated',
      'Write a constant with `*` and `**`: `files/*.conf`.',
    )
  const paths = findFiles(files.keys(), pattern)
  return paths.length > 0
    ? paths
    : refuse(at, `no file of the chart matches ${pattern}`, `Put the files into the chart's src/${FOLDER}.`)
}

const distinct = (paths: readonly string[], at: ts.Node): readonly string[] => {
  const names = Object.keys(byFileName(paths, () => true))
  const twice = names.find((name) => paths.filter((path) => path.endsWith(`/${name}`)).length > 1)
  return twice === undefined
    ? paths
    : refuse(at, `two files are called ${twice}`, 'Rename one, or match fewer files: their names become the keys.')
}
