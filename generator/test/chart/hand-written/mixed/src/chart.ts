import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'mixed',
  description: 'A chart with hand-written templates beside typed ones',
  version: '1.0.0',
  appVersion: '1.2.3',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
