import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'included',
  description: 'A chart whose templates include hand-written named templates',
  version: '1.0.0',
  appVersion: '1.2.3',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
