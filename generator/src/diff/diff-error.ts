import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** Charts that can't be compared: what was found, what to do. */
export class DiffError extends ChartwrightError {
  override readonly name = 'DiffError'

  constructor(code: string, what: string, hint: string, where?: Place) {
    super({ code, what, hint, ...(where && { where }) })
  }
}
