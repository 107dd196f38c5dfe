import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'renamed',
  description: 'A chart whose values have former names',
  version: '2.0.0',
  appVersion: '1',
  values: { defaults },
})
