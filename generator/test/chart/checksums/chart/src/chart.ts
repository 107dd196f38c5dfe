import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'rolling',
  description: 'A chart for tests of what restarts pods',
  version: '1.0.0',
  appVersion: 'v1',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
