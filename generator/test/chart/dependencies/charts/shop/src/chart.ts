import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'shop',
  description: 'A chart for tests of dependencies',
  version: '1.0.0',
  appVersion: 'v1',
  kubeVersion: '>=1.30.0-0',
  dependencies: [
    { name: 'store', version: '1.0.0', repository: 'file://../store', condition: 'store.enabled' },
    { name: 'store', version: '1.0.0', repository: 'file://../store', alias: 'archive', condition: 'archive.enabled' },
    { name: 'common', version: '1.0.0', repository: 'file://../common' },
  ],
  values: { defaults },
})
