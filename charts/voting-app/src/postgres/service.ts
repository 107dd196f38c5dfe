import type { Service } from 'chartwright'
import { internalService, postgresPort } from 'chartwright/blocks'
import { type Context, postgres } from '../helpers.ts'
import { hasPod } from './helpers.ts'

export default (context: Context): Service | undefined =>
  hasPod(context) ? internalService(context, postgres, { postgres: postgresPort }) : undefined
