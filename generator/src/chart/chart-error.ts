import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** Something about a chart that stops the work: where, what was given, what to do. */
export class ChartError extends ChartwrightError {
  override readonly name = 'ChartError'

  constructor(code: string, what: string, hint: string, where?: Place) {
    super({ code, what, hint, ...(where && { where }) })
  }
}
