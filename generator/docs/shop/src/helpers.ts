import type { Chart } from 'chartwright'
import type { Part } from 'chartwright/blocks'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>

export const web: Part = { name: 'web', labels: { tier: 'frontend' } }
export const redis: Part = { name: 'redis', labels: { tier: 'backend' } }
