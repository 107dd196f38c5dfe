import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'shop',
  description: 'A shop, with a Redis for its baskets',
  version: '1.0.0',
  appVersion: '1.0.0',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
