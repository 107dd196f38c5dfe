import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'prometheus-mongodb-exporter',
  description: 'An exporter of a database, or of several that share a ServiceMonitor',
  version: '3.22.0',
  appVersion: '0.53.0',
  kubeVersion: '>=1.30.0-0',
  // the Deployment says itself when
  rollPods: false,
  values: { defaults },
})
