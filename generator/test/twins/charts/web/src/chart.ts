import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'web',
  description: 'A Helm chart for Kubernetes',
  version: '0.1.0',
  appVersion: '1.16.0',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
