import type { Chart } from 'chartwright'
import type { Values } from '../schema.ts'

export default ({ values }: Chart<Values>): string[] => [`Hello ${values.greeting}.`]
