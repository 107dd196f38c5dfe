import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'settings',
  description: "Pods that use the chart's own ConfigMap and Secret, and pods that don't",
  version: '1.0.0',
  appVersion: 'v1',
  kubeVersion: '>=1.30.0-0',
  home: 'https://github.com/chartwright/chartwright',
  values: { defaults },
})
