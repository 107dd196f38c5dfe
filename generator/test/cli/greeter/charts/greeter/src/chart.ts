import { defineChart } from 'chartwright'
import { defaults } from '../../../schemas/greeter.ts'

export default defineChart({
  name: 'greeter',
  description: 'Greets',
  version: '1.2.3',
  appVersion: 'v1',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
