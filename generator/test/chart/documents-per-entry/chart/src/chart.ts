import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'loops',
  description: 'A Deployment for each worker, a Role for each namespace',
  version: '1.2.3',
  appVersion: 'v1',
  values: { defaults },
})
