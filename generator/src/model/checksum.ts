const PREFIX = 'checksum/'
const STAND_IN = 'sha256 of templates/'

/** The annotation that has a checksum: `checksum/config-map`. */
export const checksumAnnotation = (name: string): string => `${PREFIX}${name}`

/** Whether an annotation has a checksum. */
export const isChecksum = (annotation: string): boolean => annotation.startsWith(PREFIX)

/**
 * What stands for the checksum of a template wherever Helm doesn't render it: only Helm knows the text that it is of.
 * It is the same whatever the template gives.
 */
export const checksumStandIn = (template: string): string => `${STAND_IN}${template}, by Helm`

/** Whether a text stands for the checksum of a template. */
export const isChecksumStandIn = (value: unknown): boolean => typeof value === 'string' && value.startsWith(STAND_IN)
