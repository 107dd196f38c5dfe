import type { ContainerOptions } from 'chartwright/blocks'
import { type Context, pageContainer, result } from '../helpers.ts'
import { postgresEnvironment } from '../postgres/helpers.ts'

/** The container of result, in whichever pod; what `env` holds is different there. */
export const resultContainer = (context: Context, env: Record<string, string> = {}): ContainerOptions =>
  pageContainer(context, result, context.values.result, { ...postgresEnvironment(context), ...env })
