import { type Chart, fullName, type Secret } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): Secret => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: fullName(context as never) },
  data: context.files.glob('files/src/*').asSecrets(),
})
