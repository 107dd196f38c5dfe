import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/hello-counter.ts'

export default defineChart({
  name: 'hello-counter',
  description: 'A page that greets, and counts its visits in a Redis that all its pods share',
  version: '1.0.0',
  appVersion: 'v1',
  kubeVersion: '>=1.30.0-0',
  keywords: ['hello', 'counter', 'redis', 'tutorial'],
  home: 'https://github.com/chartwright/chartwright',
  sources: ['https://github.com/chartwright/chartwright/tree/main/charts/hello-counter'],
  license: 'Apache-2.0',
  links: [{ name: 'Source', url: 'https://github.com/chartwright/chartwright' }],
  changes: [
    { kind: 'added', description: 'The web servers, Redis with replicas, or an external Redis' },
    { kind: 'added', description: 'A password for Redis; environment, labels, annotations and affinity of its pods' },
  ],
  values: { defaults },
})
