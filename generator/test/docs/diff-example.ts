import { type ChartContent, closed } from '../diff/charts.ts'

interface Differing {
  readonly version: string
  readonly properties: object
  readonly values: object
  readonly serviceName: string
}

/** The chart of the page, in two versions. */
const shop = ({ version, properties, values, serviceName }: Differing): ChartContent => ({
  'Chart.yaml': { apiVersion: 'v2', name: 'shop', version },
  'values.yaml': values,
  'values.schema.json': closed(properties),
  'ci/full-values.yaml': 'replicas: 8\n',
  'templates/database.yaml': `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Release.Name }}-database
spec:
  serviceName: ${serviceName}
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels:
      app: database
  template:
    metadata:
      labels:
        app: database
        helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
    spec:
      containers:
        - name: database
          image: postgres:{{ .Values.tag }}
`,
})

const replicas = (maximum: number) => ({ type: 'integer', minimum: 1, maximum })
const TEXT = { type: 'string' }
/** The old version. */
export const OLD = shop({
  version: '1.4.2',
  properties: { replicas: replicas(10), tag: TEXT, log: TEXT },
  values: { replicas: 2, tag: '16', log: 'info' },
  serviceName: 'database',
})
/** The new version. */
export const NEW = shop({
  version: '1.5.0',
  properties: {
    replicas: replicas(5),
    tag: TEXT,
    logLevel: TEXT,
    log: { enum: ['renamed, set logLevel instead'] },
    backup: { type: 'boolean' },
  },
  values: { replicas: 2, tag: '17', logLevel: 'info', backup: false },
  serviceName: 'database-pods',
})
