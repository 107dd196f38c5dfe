/** How much a bench does. */
export interface Scale {
  /** How often it measures. */
  readonly rounds: number
  /** Which charts it generates. */
  readonly charts: readonly string[]
  /** How many synthetic charts it generates, few and many. */
  readonly synthetic: readonly [few: number, many: number]
  /** The project that tsc checks. */
  readonly typeChecked: string
}

/** What is published. */
export const FULL: Scale = {
  rounds: 3,
  charts: ['hello-counter', 'hello-k8s', 'storage-api', 'voting-app'],
  synthetic: [20, 200],
  typeChecked: 'tsconfig.json',
}

/** Enough to see that everything runs. */
export const SMALL: Scale = {
  rounds: 1,
  charts: ['hello-counter'],
  synthetic: [1, 2],
  typeChecked: 'helm-engine/tsconfig.build.json',
}
