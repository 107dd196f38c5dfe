import type { Context } from './helpers.ts'

export default ({ release, values }: Context): string[] => [
  `${release.name} greets ${values.name} in ${release.namespace}.`,
  ...(release.isUpgrade ? ['Welcome back.'] : []),
]
