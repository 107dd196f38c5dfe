import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'stores',
  description: 'A chart with disks of several sizes',
  version: '1.0.0',
  appVersion: '1',
  values: { defaults },
})
