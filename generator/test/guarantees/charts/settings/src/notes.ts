import type { Context } from './helpers.ts'

export default ({ values }: Context): string[] => [`It greets ${values.motto ?? values.greeting}.`]
