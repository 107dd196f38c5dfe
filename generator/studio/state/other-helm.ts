import type { EngineClient } from '../engine/engine-client.ts'
import type { Outcome, Rendered, RenderRequest } from '../engine/protocol.ts'

/** How the other Helm differs in what it makes of the same values. */
export interface OtherHelm {
  readonly helm: 3 | 4
  /** The manifests that it renders otherwise. */
  readonly names: readonly string[]
  /** Whether it fails, where this one doesn't; or the other way round. */
  readonly fails?: boolean
}

/** How long nothing must have changed before the other Helm is asked. */
const PAUSE = 600

/** Asks the other Helm when the page rests, and tells where it differs; undefined where it doesn't. */
export class OtherHelmCheck {
  readonly #client: EngineClient
  readonly #tell: (other: OtherHelm | undefined) => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: EngineClient, tell: (other: OtherHelm | undefined) => void) {
    this.#client = client
    this.#tell = tell
  }

  /** Takes what this Helm made of a request. */
  follow(outcome: Outcome, request: RenderRequest): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#ask(outcome, request), PAUSE)
  }

  async #ask(outcome: Outcome, { settings, values }: RenderRequest): Promise<void> {
    const timer = this.#timer
    const helm = settings.helm === 3 ? 4 : 3
    const other = await this.#client.ask({
      kind: 'render',
      request: { settings: { ...settings, helm }, values, baseline: { chart: 'own', values } },
    })
    if (timer === this.#timer) this.#tell(other && difference(helm, outcome, other))
  }
}

const difference = (helm: 3 | 4, here: Outcome, there: Outcome): OtherHelm | undefined => {
  if (here.ok !== there.ok) return { helm, names: [], fails: here.ok }
  const names = here.ok && there.ok ? differentNames(here, there) : []
  return names.length === 0 ? undefined : { helm, names }
}

const differentNames = (here: Rendered, there: Rendered): string[] => {
  const present = here.resources.filter(({ change }) => change !== 'removed')
  const texts = new Map(there.resources.map(({ key, text }) => [key, text]))
  const keys = new Set(present.map(({ key }) => key))
  const different = present.filter(({ key, text }) => texts.get(key) !== text)
  return [...different, ...there.resources.filter(({ key }) => !keys.has(key))].map(
    ({ kind, name }) => `${kind} ${name}`,
  )
}
