import { type Examples, example, only } from '../example.ts'

/** What whole files look like. */
export const FILE_EXAMPLES: Examples = {
  manifest: only(
    'a manifest: the default export is a function of the context',
    'export default ({ values, release }: Context) => ({',
    "  apiVersion: 'v1',",
    "  kind: 'ConfigMap',",
    '  metadata: { name: release.name },',
    '  data: { HOST: values.host, ...values.env },',
    '})',
  ),
  documents: only(
    'several manifests: the function returns a list',
    'export default ({ values }: Context) => [',
    "  { kind: 'Service', port: values.port },",
    "  ...values.hosts.map((host) => ({ kind: 'Ingress', host })),",
    ']',
  ),
  files: [
    example(
      '`files.glob(…).asConfig()`: the files for a ConfigMap',
      "data: files.glob('files/settings/*.conf').asConfig()",
    ),
    example(
      '`files.get(path)` of a file that a value selects: empty when there is no such file',
      'start: files.get(`files/${values.type}.sh`)',
    ),
    example(
      '`files.glob(…).paths`: each file by itself',
      "tls: files.glob('files/**').paths.map((path) => ({ path, text: files.get(path) }))",
    ),
    example('`files.glob(…).asSecrets()`: the files for a Secret', "data: files.glob('files/settings/*').asSecrets()"),
  ],
  notes: only(
    '`notes.ts`: the function returns a list of lines',
    'export default ({ values, release }: Context): string[] => [',
    '  `${release.name} is installed.`,',
    "  ...(values.debug ? ['It writes a lot.'] : []),",
    '  ...values.hosts.map((host) => `  http://${host}/`),',
    ']',
  ),
}
