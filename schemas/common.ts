export * from 'chartwright/values'

/** The registry of the project's own images. */
export const imageRegistry = 'ghcr.io'

/** The name of one of the project's own images. */
export const ownImage = (name: string): string => `chartwright/${name}`
