import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/voting-app.ts'

export default defineChart({
  name: 'voting-app',
  description:
    'A poll with two options, whose result is shown as the votes come in: vote, Redis, worker, Postgres, result',
  version: '1.0.1',
  appVersion: 'before',
  kubeVersion: '>=1.30.0-0',
  keywords: ['voting', 'poll', 'redis', 'postgres', 'tutorial'],
  home: 'https://github.com/chartwright/chartwright',
  sources: ['https://github.com/chartwright/chartwright/tree/main/charts/voting-app'],
  license: 'Apache-2.0',
  links: [{ name: 'Source', url: 'https://github.com/chartwright/chartwright' }],
  changes: [{ kind: 'fixed', description: 'Upgrades as README and notes have them keep the values of the release' }],
  history: [
    {
      version: '1.0.0',
      changes: [
        { kind: 'added', description: 'Vote, worker and result, with Redis and Postgres of their own or from outside' },
        { kind: 'added', description: 'Layout two-pods, which stores nothing outside of its pods' },
        {
          kind: 'added',
          description: 'Environment, labels, annotations and affinity of the pods of Redis and Postgres',
        },
      ],
    },
  ],
  values: { defaults },
})
