import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'prometheus-json-exporter',
  description: 'An exporter that reads metrics from JSON, with a ServiceMonitor for each target',
  version: '0.19.2',
  appVersion: 'v0.7.0',
  kubeVersion: '>=1.30.0-0',
  // the Deployment says itself when
  rollPods: false,
  values: { defaults },
})
