import { fileURLToPath } from 'node:url'

const OWN_FILES = fileURLToPath(new URL('..', import.meta.url))

/** A source of chartwright itself. */
export const isOwnFile = (file: string): boolean => file.startsWith(OWN_FILES)
