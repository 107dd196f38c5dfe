/** A hand-written chart: a web server before a database, with a schema of all that a form has to ask for. */
export const shop = {
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.2.3\n',
  'values.yaml': `# -- How many pods serve the page.
replicas: 2
size: small
debug: false
motto: "hello"
database:
  # The password of the database.
  password: "s3cret"
labels:
  team: red
hosts:
  - a.example
source: "plain"
`,
  'values.schema.json': JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: {
      replicas: { type: 'integer', minimum: 0, maximum: 9 },
      size: { description: 'How large it is.', type: 'string', enum: ['small', 'large'] },
      debug: { type: 'boolean' },
      motto: { type: ['string', 'null'], pattern: '^[a-z ]*$' },
      database: {
        type: 'object',
        properties: { password: { type: 'string', minLength: 3 } },
        additionalProperties: false,
      },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      hosts: { type: 'array', items: { type: 'string' } },
      source: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/Reference' }] },
      ingress: {
        description: 'How the shop is reached from outside.',
        anyOf: [{ type: 'object', properties: { host: { type: 'string' } } }, { type: 'null' }],
      },
    },
    additionalProperties: false,
    definitions: {
      Reference: {
        type: 'object',
        properties: { secret: { type: 'string' }, key: { type: 'string' } },
        required: ['secret'],
      },
    },
  }),
  'values-large.yaml': 'size: large\nreplicas: 5\n',
  'ci/debug-values.yaml': 'debug: true\n',
  'templates/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-web
  namespace: {{ .Release.Namespace }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: web
          image: "shop:{{ .Values.size }}"
          env:
            - name: DATABASE
              value: "postgres://{{ .Release.Name }}-db:5432/shop"
            - name: PASSWORD
              valueFrom: { secretKeyRef: { name: {{ .Release.Name }}-db, key: password } }
---
apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}-web
  namespace: {{ .Release.Namespace }}
spec:
  selector: { app: web }
`,
  'templates/db.yaml': `apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}-db
  namespace: {{ .Release.Namespace }}
spec:
  selector: { app: db }
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ .Release.Name }}-db
  namespace: {{ .Release.Namespace }}
stringData:
  password: {{ .Values.database.password | quote }}
  seed: {{ randAlphaNum 12 | quote }}
`,
  'templates/ingress.yaml': `{{- with .Values.ingress }}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ $.Release.Name }}-web
  namespace: {{ $.Release.Namespace }}
spec:
  rules:
    - host: {{ required "ingress.host is needed" .host }}
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: {{ $.Release.Name }}-web, port: { number: 80 } } } }] }
{{- end }}
`,
  'templates/NOTES.txt':
    'Say {{ .Values.motto }} to {{ .Release.Name }}, on {{ .Capabilities.KubeVersion }} with Helm {{ .Capabilities.HelmVersion.Version }}.\n',
} as const satisfies Readonly<Record<string, string>>
