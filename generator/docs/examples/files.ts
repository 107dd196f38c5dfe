import { type Examples, example, only } from '../example.ts'

/** What whole files look like. */
export const FILE_EXAMPLES: Examples = {
  manifest: only(
    'A manifest: the default export is a function of the context',
    'export default ({ values, release }: Context) => ({',
    "  apiVersion: 'v1',",
    "  kind: 'ConfigMap',",
    '  metadata: { name: release.name },',
    '  data: { HOST: values.host, ...values.env },',
    '})',
  ),
  documents: only(
    'Several documents: a list',
    'export default ({ values }: Context) => [',
    "  { kind: 'Service', port: values.port },",
    "  ...values.hosts.map((host) => ({ kind: 'Ingress', host })),",
    ']',
  ),
  files: [
    example(
      'The files of the chart, those of `src/files/`, for a ConfigMap: `asSecrets()` for a Secret',
      "data: files.glob('files/settings/*.conf').asConfig()",
    ),
    example(
      '… one that a value chooses, which is empty when there is none',
      'start: files.get(`files/${values.type}.sh`)',
    ),
    example('… each by itself', "tls: files.glob('files/**').paths.map((path) => ({ path, text: files.get(path) }))"),
    example('… their bytes', "data: files.glob('files/settings/*').asSecrets()"),
  ],
  notes: only(
    '`notes.ts`: a list of lines',
    'export default ({ values, release }: Context): string[] => [',
    '  `${release.name} is installed.`,',
    "  ...(values.debug ? ['It writes a lot.'] : []),",
    '  ...values.hosts.map((host) => `  http://${host}/`),',
    ']',
  ),
}
