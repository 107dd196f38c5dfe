import { type Examples, only } from '../example.ts'

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
  notes: only(
    '`notes.ts`: a list of lines',
    'export default ({ values, release }: Context): string[] => [',
    '  `${release.name} is installed.`,',
    "  ...(values.debug ? ['It writes a lot.'] : []),",
    '  ...values.hosts.map((host) => `  http://${host}/`),',
    ']',
  ),
}
