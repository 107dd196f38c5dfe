import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** Charts that can't be compared: what was found, what to do. */
export class DiffError extends ChartwrightError {
  override readonly name = 'DiffError'

  constructor(code: string, what: string, hint: string, where?: Place) {
    super({ code, what, hint, ...(where && { where }) })
  }
}

/**
 * Does what takes a schema apart, level by level.
 *
 * @throws DiffError where it has too many.
 */
export const unlessTooDeep = <T>(run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DiffError('too-deep', 'A values.schema.json nests too deeply to be compared', 'Reduce its depth.')
  }
}
