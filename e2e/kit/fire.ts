/** Seconds of votes under fire. */
export const fireSeconds = Number(process.env.FIRE_SECONDS ?? 180)

/** Whether it is the long run, in which nodes are stopped, too: that of ten minutes or more. */
export const isLong = fireSeconds >= 600
