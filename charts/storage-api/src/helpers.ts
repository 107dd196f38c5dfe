import { type Chart, partName } from 'chartwright'
import type { Part } from 'chartwright/blocks'
import type { Values } from '../../../schemas/storage-api.ts'

export type Context = Chart<Values>

export const storage: Part = { name: 'storage' }
export const api: Part = { name: 'api' }
export const webApp: Part = { name: 'web-app' }

/** The storage API, from inside the cluster. */
export const storageUrl = (context: Context): string =>
  `http://${partName(context, storage.name)}:${context.values.storage.service.port}`

/** The list API, from inside the cluster. */
export const apiUrl = (context: Context): string =>
  `http://${partName(context, api.name)}:${context.values.api.service.port}`
