import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'podinfo',
  description: 'A small web application with many optional parts',
  version: '6.14.1',
  appVersion: '6.14.1',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
