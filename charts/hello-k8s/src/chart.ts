import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/hello-k8s.ts'

export default defineChart({
  name: 'hello-k8s',
  description: 'A guest book in three tiers: pages, an API, and a Redis that keeps the messages',
  version: '1.0.1',
  appVersion: '1.0.0',
  kubeVersion: '>=1.30.0-0',
  keywords: ['hello', 'guestbook', 'redis', 'tutorial'],
  home: 'https://github.com/chartwright/chartwright',
  sources: ['https://github.com/chartwright/chartwright/tree/main/charts/hello-k8s'],
  license: 'Apache-2.0',
  links: [{ name: 'Source', url: 'https://github.com/chartwright/chartwright' }],
  changes: [{ kind: 'fixed', description: 'Upgrades as the README has them keep the values of the release' }],
  history: [
    {
      version: '1.0.0',
      changes: [
        { kind: 'added', description: 'Pages, API and Redis, or an external Redis' },
        {
          kind: 'added',
          description: 'A password for Redis; environment, labels, annotations and affinity of its pods',
        },
      ],
    },
  ],
  values: { defaults },
})
