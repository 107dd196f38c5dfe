import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'meilisearch',
  description: 'A search engine with a StatefulSet and a generated key',
  version: '0.34.0',
  appVersion: 'v1.48.3',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
