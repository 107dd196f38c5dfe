/** What `chartwright.config.ts` may say; all of it has a usual value. */
export interface Config {
  /** The folder of the charts, relative to this file: `charts`. */
  readonly charts?: string
  /** The folder of the types of values, relative to this file: `schemas`. */
  readonly schemas?: string
  /** What charts are for. */
  readonly targets?: {
    /** The versions of Helm that `generate` compares with; `render` uses the last: `['3', '4']`. */
    readonly helm?: readonly ('3' | '4')[]
    /**
     * The versions of Kubernetes that Helm renders for, the oldest first, such as `['1.30', '1.34']`; a new chart requires
     * the first. Unset, one that the chart is for.
     */
    readonly kubernetes?: readonly string[]
  }
  /** How thoroughly `generate` checks charts; its flags win. */
  readonly checks?: {
    /** On how many random sets of values functions and model are compared: 100. */
    readonly selfChecks?: number
    /** How many random sets of values Helm renders besides the defaults: 3; 0 skips Helm. */
    readonly helmChecks?: number
    /** What random values are drawn from: 1. */
    readonly seed?: number
  }
  /** What charts may take at most; `generate` refuses those that take more. */
  readonly budgets?: {
    /**
     * Kilobytes of a release with the default values, compressed as Helm stores it; its Secret holds 1024, for other
     * values, too.
     */
    readonly releaseKilobytes?: number
    /** Characters of a template's longest line. */
    readonly lineLength?: number
    /** Lines of a template. */
    readonly templateLines?: number
  }
  /** What tests, `ci/` files and overlays must render. */
  readonly coverage?: {
    /** The least part of all branches, from 0 to 1. */
    readonly minimum?: number
  }
}

/**
 * What `chartwright.config.ts` exports as its default; the types help to write it.
 *
 * @example
 * export default defineConfig({ charts: 'deploy/charts', targets: { helm: ['4'] } })
 */
export const defineConfig = (config: Config): Config => config
