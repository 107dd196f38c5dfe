/** Where the exports of some files are documented. */
export interface ApiTopic {
  readonly title: string
  readonly module: string
  /** The files that declare them, below `src/`. */
  readonly files: RegExp
}

/** A page of the API reference. */
export interface ApiPage {
  /** Below `docs/`. */
  readonly path: string
  readonly title: string
  readonly topics: readonly ApiTopic[]
}

const of = (module: string, title: string, files: RegExp): ApiTopic => ({ title, module, files })

const page = (name: string, title: string, ...topics: ApiTopic[]): ApiPage => ({
  path: `api/${name}.md`,
  title,
  topics,
})

const [MAIN, BLOCKS, VALUES] = ['chartwright', 'chartwright/blocks', 'chartwright/values'] as const

/** All pages: each export is in the first topic of its module that names its file. */
export const API_PAGES: readonly ApiPage[] = [
  page(
    'charts',
    'Charts: `chartwright`',
    of(MAIN, 'A chart', /^author\/(?:define-chart|overlay)\.ts$/),
    of(MAIN, 'A project', /^project\/config\.ts$/),
  ),
  page('context', 'The context of a chart: `chartwright`', of(MAIN, 'The context', /^author\/chart\.ts$/)),
  page(
    'names',
    'Names, labels and hooks: `chartwright`',
    of(MAIN, 'Names, labels and images', /^author\/(?:names|labels|image)\.ts$/),
    of(MAIN, 'Hooks', /^author\/hook\.ts$/),
  ),
  page('secrets', 'Secrets and certificates: `chartwright`', of(MAIN, 'Secrets', /^author\/generated-.*\.ts$/)),
  page('helpers', 'Named templates and the rest: `chartwright`', of(MAIN, 'Helpers', /^author\/(?!manifests).*\.ts$/)),
  page('manifests', 'Types of manifests: `chartwright`', of(MAIN, 'Manifests', /^author\/manifests\.ts$/)),
  page('tests', 'In tests: `chartwright`', of(MAIN, 'Rendering', /^(?:chart|interpreter|model|values)\//)),
  page(
    'testing',
    'Tests of charts: `chartwright/testing`',
    of('chartwright/testing', 'A chart in its tests', /^testing\//),
    of('chartwright/testing/vitest', 'Matchers of vitest', /^testing\//),
  ),
  page(
    'strings',
    'Functions of strings: `chartwright`',
    of(MAIN, 'Strings', /^functions\/(?:strings|trimming|printf|regular-expressions)\.ts$/),
    of(MAIN, 'Encodings and hashes', /^functions\/(?:encodings|hashes|serialization|toml\/.*)\.ts$/),
  ),
  page('lists', 'Functions of lists: `chartwright`', of(MAIN, 'Lists', /^functions\/lists\.ts$/)),
  page(
    'maps',
    'Functions of maps, numbers and versions: `chartwright`',
    of(MAIN, 'Maps', /^functions\/(?:maps|merging)\.ts$/),
    of(MAIN, 'Numbers, versions and manifests', /^functions\//),
  ),
  page(
    'blocks-of-pods',
    'Parts and pods: `chartwright/blocks`',
    of(
      BLOCKS,
      'Parts and pods',
      /^blocks\/(?:part|container|pod-spec|probes|environment|lost-nodes|unless-empty)\.ts$/,
    ),
  ),
  page(
    'blocks-of-workloads',
    'Workloads: `chartwright/blocks`',
    of(
      BLOCKS,
      'Workloads',
      /^blocks\/(?:deployment|stateful-set|replicas|test-pod|service-account|claim|password)\.ts$/,
    ),
  ),
  page(
    'blocks-of-services',
    'Services, routes and scaling: `chartwright/blocks`',
    of(BLOCKS, 'Services', /^blocks\/[\w-]+\.ts$/),
  ),
  page(
    'blocks-of-databases',
    'Redis and Postgres: `chartwright/blocks`',
    of(BLOCKS, 'Redis', /^blocks\/redis\//),
    of(BLOCKS, 'Postgres', /^blocks\/postgres\//),
  ),
  page(
    'blocks-of-gitops',
    'Argo CD and Flux: `chartwright/blocks`',
    of(BLOCKS, 'Charts that Argo CD and Flux install', /^blocks\/gitops\//),
  ),
  page(
    'values',
    'Constrained types: `chartwright/values`',
    of(VALUES, 'Numbers and strings', /values\/(?:numbers|texts)\.ts$/),
    of(VALUES, 'Images, passwords and types of Kubernetes', /values\/(?:images|passwords|kubernetes)\.ts$/),
  ),
  page(
    'values-of-workloads',
    'Values of workloads: `chartwright/values`',
    of(VALUES, 'A release and its workloads', /values\/(?:release|workload|pods|presets)\.ts$/),
  ),
  page(
    'values-of-services',
    'Values of services and databases: `chartwright/values`',
    of(VALUES, 'Services and routes', /values\/(?:exposure)\.ts$/),
    of(VALUES, 'Servers and databases', /values\//),
  ),
]
