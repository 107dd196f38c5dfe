import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

const store = { name: 'store', version: '1.0.0', repository: 'file://../store' }

export default defineChart({
  name: 'market',
  description: 'A chart for tests of what switches dependencies',
  version: '1.0.0',
  appVersion: 'v1',
  kubeVersion: '>=1.30.0-0',
  dependencies: [
    { ...store, tags: ['back'], importValues: ['about', { child: 'size', parent: 'told' }] },
    { ...store, alias: 'queue', tags: ['back', 'slow'], condition: 'queue.enabled,global.queue.enabled' },
    { ...store, alias: 'archive', condition: 'features.archive' },
  ],
  values: { defaults },
})
