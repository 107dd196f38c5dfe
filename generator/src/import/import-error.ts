import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** A chart that can't be imported: where, what was found, what to do. */
export class ImportError extends ChartwrightError {
  override readonly name = 'ImportError'

  constructor(code: string, what: string, hint: string, where?: Place) {
    super({ code, what, hint, ...(where && { where }) })
  }
}
