import type { Chart } from 'chartwright'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>
