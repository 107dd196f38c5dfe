import type { ContainerOptions } from 'chartwright/blocks'
import { type Context, pageContainer, vote } from '../helpers.ts'
import { redisEnvironment } from '../redis/helpers.ts'

/** The container of vote, in whichever pod; what `env` holds is different there. */
export const voteContainer = (context: Context, env: Record<string, string> = {}): ContainerOptions =>
  pageContainer(context, vote, context.values.vote, { ...redisEnvironment(context), ...env })
