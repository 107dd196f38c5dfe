import { asSelectorLabels, helper } from 'chartwright'
import { type Context, fullname } from '../helpers.ts'

/** The name of everything about the Redis. */
export const redisName = helper((context: Context): string => `${fullname(context)}-redis`)

/** The labels by which the Redis is found. */
export const redisLabels = (context: Context) => asSelectorLabels({ app: redisName(context) })
