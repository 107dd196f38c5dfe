import type { Chart } from 'chartwright'
import type { Values } from '../../../schemas/greeter.ts'

export type Context = Chart<Values>
