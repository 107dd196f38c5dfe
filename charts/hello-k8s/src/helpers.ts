import { type Chart, partName } from 'chartwright'
import type { Part } from 'chartwright/blocks'
import type { Values } from '../../../schemas/hello-k8s.ts'

export type Context = Chart<Values>

export const frontend: Part = { name: 'frontend' }
export const api: Part = { name: 'api' }
export const redis: Part = { name: 'redis' }

/** Where the pages find the API. */
export const apiAddress = (context: Context): Record<string, string> => ({
  API_HOST: partName(context, api.name),
  API_PORT: `${context.values.api.service.port}`,
})
