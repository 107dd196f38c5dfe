import type { FromChecker, ToChecker } from './check-worker.ts'
import type { ValueMap } from './json.ts'
import type { Schema } from './shape.ts'
import type { ValueProblem } from './validate.ts'

/** What the page is told of values and their schema. */
export interface CheckerEvents {
  readonly onProblems: (problems: readonly ValueProblem[]) => void
  /** Why the schema can't be used in the page; undefined where it can. */
  readonly onSchema: (problem: string | undefined) => void
}

/** How long it may take to hold values against a schema. */
const LIMIT = 3000

/** Holds the newest values against the schema in a worker. */
export class Checker {
  readonly #events: CheckerEvents
  #worker: Worker | undefined
  #isRunning = false
  #waiting: ValueMap | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(events: CheckerEvents) {
    this.#events = events
  }

  /** Takes another schema. */
  setSchema(schema: Schema | undefined): void {
    this.#end()
    this.#worker = new Worker('checker.js', { type: 'module' })
    this.#worker.onmessage = ({ data }: MessageEvent<FromChecker>) => this.#hear(data)
    this.#say({ kind: 'schema', schema })
  }

  /** Checks values, unless newer ones come first. */
  check(values: ValueMap): void {
    this.#waiting = values
    if (!this.#isRunning) this.#next()
  }

  #say(message: ToChecker): void {
    this.#isRunning = true
    this.#worker?.postMessage(message)
    this.#timer = setTimeout(() => this.#giveUp(), LIMIT)
  }

  #hear(message: FromChecker): void {
    clearTimeout(this.#timer)
    this.#isRunning = false
    this.#next()
    if (message.kind === 'schema') this.#events.onSchema(message.problem)
    else this.#events.onProblems(message.problems)
  }

  #next(): void {
    const values = this.#waiting
    this.#waiting = undefined
    if (values && this.#worker) this.#say({ kind: 'values', values })
  }

  #giveUp(): void {
    this.#end()
    this.#events.onProblems([])
    this.#events.onSchema('values.schema.json takes too long to be checked while you type, so only Helm checks it.')
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#worker?.terminate()
    this.#worker = undefined
    this.#isRunning = false
  }
}
