import type { Targets } from '../chart/index.ts'
import type { Config } from '../project/index.ts'

/** What a project's charts are for, as checks and renderings take it. */
export const targetsOf = ({ targets: { helm, kubernetes } = {} }: Config): Targets => ({
  ...(helm && { helm: [3, 4].filter((version): version is 3 | 4 => helm.some((each) => Number(each) === version)) }),
  ...(kubernetes && { kubernetes }),
})
