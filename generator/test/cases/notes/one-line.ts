import type { Context } from '../values.ts'

export default ({ release }: Context): string[] => [`It runs: ${release.name}`]
