/** All is well. */
export const OK = 0
/** A chart or values are wrong, or `--check` found differences. */
export const WRONG_CHART = 1
/** The command line is wrong. */
export const WRONG_USAGE = 2
/** A fault of chartwright's own. */
export const BROKEN = 70
