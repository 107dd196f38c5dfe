import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'prometheus-smartctl-exporter',
  description: 'An exporter of the health of disks, with a DaemonSet for each kind of nodes',
  version: '0.17.1',
  appVersion: 'v0.14.0',
  rollPods: false,
  values: { defaults },
})
