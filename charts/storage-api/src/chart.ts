import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/storage-api.ts'

export default defineChart({
  name: 'storage-api',
  description: 'Items as files of one volume that several pods share, and an API that makes lists of them',
  version: '1.0.1',
  appVersion: '1.0.0',
  kubeVersion: '>=1.30.0-0',
  keywords: ['storage', 'volume', 'persistence', 'tutorial'],
  home: 'https://github.com/chartwright/chartwright',
  sources: ['https://github.com/chartwright/chartwright/tree/main/charts/storage-api'],
  license: 'Apache-2.0',
  links: [{ name: 'Source', url: 'https://github.com/chartwright/chartwright' }],
  changes: [{ kind: 'changed', description: 'podAffinity: null in storage.affinity removes the default affinity' }],
  history: [
    {
      version: '1.0.0',
      changes: [{ kind: 'added', description: 'Storage API, list API, and a web application' }],
    },
  ],
  values: { defaults },
})
