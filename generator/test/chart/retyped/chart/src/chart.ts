import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'retyped',
  description: 'A chart whose values had other types',
  version: '2.0.0',
  appVersion: '1',
  values: { defaults },
})
