import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { fieldAt } from '../editor/documentation.ts'
import type { Affected } from '../engine/affected.ts'
import type { EngineClient } from '../engine/engine-client.ts'
import type { RenderSettings } from '../engine/protocol.ts'
import type { ChartValues } from '../values/chart-values.ts'
import { isMap, type Path, type ValueMap, valueAt } from '../values/json.ts'
import { otherValues } from '../values/other-values.ts'
import { withValue } from '../values/overrides.ts'

/** A line of a manifest. */
export interface ManifestLine {
  /** The key of the manifest. */
  readonly key: string
  /** From 0. */
  readonly line: number
}

/** Where a line comes from. */
export interface LineOrigin extends ManifestLine {
  /** The line of its template, from 1; 0 where it isn't known. */
  readonly template: number
  /** The values that change it, as far as they were tried. */
  readonly values: readonly Path[]
  readonly tried: number
  readonly all: number
}

/** A value, and what depends on it. */
export interface ValueEffect {
  readonly path: Path
  readonly affected: Affected
}

/** What is rendered now. */
export interface LinkedState {
  readonly chart: ReadonlySignal<ChartValues>
  readonly text: Signal<string>
  readonly settings: Signal<RenderSettings>
  readonly merged: ReadonlySignal<ValueMap>
}

/** So many values are tried at most for one line: each takes as long as a rendering. */
const MOST_TRIED = 300

/** How long nothing must have changed before it is tried again what depends on the value that has the focus. */
const PAUSE = 600

/** Leads from values to lines of manifests, and back, by what Helm renders with another value in a place. */
export class Links {
  /** What depends on the value that has the focus. */
  readonly effect: Signal<ValueEffect | undefined> = signal(undefined)
  /** Where the line that was chosen comes from. */
  readonly origin: Signal<LineOrigin | undefined> = signal(undefined)
  readonly #state: LinkedState
  readonly #client: EngineClient
  #known = new Map<string, Promise<Affected | undefined>>()
  #turn = 0
  /** The value that has the focus. */
  #followed: Path | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: EngineClient, state: LinkedState) {
    this.#client = client
    this.#state = state
  }

  /** Forgets all: other values are rendered. */
  clear(): void {
    this.#turn++
    this.#client.forget()
    this.#known = new Map()
    this.effect.value = undefined
    this.origin.value = undefined
    clearTimeout(this.#timer)
    if (this.#followed) this.followSoon(this.#followed)
  }

  /** Shows what depends on a value when nothing has changed for a moment. */
  followSoon(path: Path): void {
    this.#followed = path
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.follow(path), PAUSE)
  }

  /** Shows what depends on a value. */
  async follow(path: Path): Promise<void> {
    const turn = ++this.#turn
    this.#followed = path
    clearTimeout(this.#timer)
    const affected = await this.#affected(path)
    if (turn !== this.#turn) return
    this.origin.value = undefined
    this.effect.value = affected && { path, affected }
  }

  /** Shows where a line comes from: at once its template, and then each value that changes it. */
  async explain({ key, line }: ManifestLine): Promise<void> {
    const turn = ++this.#turn
    this.#followed = undefined
    clearTimeout(this.#timer)
    this.effect.value = undefined
    const { settings, text, merged } = this.#state
    const all = leaves(merged.peek()).slice(0, MOST_TRIED)
    const places = await this.#client.ask({ kind: 'places', settings: settings.peek(), values: text.peek() })
    if (turn !== this.#turn) return
    const origin = { key, line, template: places?.[key]?.[line] ?? 0, all: all.length }
    this.origin.value = { ...origin, values: [], tried: 0 }
    const values: Path[] = []
    for (const [index, path] of all.entries()) {
      const affected = await this.#affected(path)
      if (turn !== this.#turn) return
      if (affected?.lines[key]?.includes(line)) values.push(path)
      this.origin.value = { ...origin, values: [...values], tried: index + 1 }
    }
  }

  #affected(path: Path): Promise<Affected | undefined> {
    const of = path.join('\n')
    const known = this.#known.get(of) ?? this.#ask(path)
    this.#known.set(of, known)
    return known
  }

  #ask(path: Path): Promise<Affected | undefined> {
    const { chart, text, settings, merged } = this.#state
    const field = fieldAt(chart.peek(), path)?.field
    const values = text.peek()
    const others = field
      ? otherValues(valueAt(merged.peek(), path), field).map((other) =>
          withValue(values, path, other, chart.peek().defaults),
        )
      : []
    return this.#client.ask({ kind: 'affected', settings: settings.peek(), values, others })
  }
}

/** The places of all values that aren't maps, and of empty maps. */
const leaves = (values: ValueMap, path: Path = []): Path[] =>
  Object.entries(values).flatMap(([key, value]) =>
    isMap(value) && Object.keys(value).length > 0 ? leaves(value, [...path, key]) : [[...path, key]],
  )
