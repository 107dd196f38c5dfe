import type { EngineClient } from '../engine/engine-client.ts'
import type { Outcome, RenderRequest } from '../engine/protocol.ts'
import type { ManifestProblem } from '../kubernetes/check-manifests.ts'

/** How long nothing must have changed before manifests are checked. */
const PAUSE = 400

/** Has manifests checked against Kubernetes' schemas when the page rests, and tells what is wrong with them. */
export class KubernetesCheck {
  readonly #client: EngineClient
  readonly #tell: (problems: readonly ManifestProblem[]) => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: EngineClient, tell: (problems: readonly ManifestProblem[]) => void) {
    this.#client = client
    this.#tell = tell
  }

  /** Takes what Helm made of a request. */
  follow({ ok }: Outcome, request: RenderRequest): void {
    clearTimeout(this.#timer)
    if (ok) this.#timer = setTimeout(() => this.#ask(request), PAUSE)
  }

  async #ask({ settings, values }: RenderRequest): Promise<void> {
    const timer = this.#timer
    const problems = await this.#client.ask({ kind: 'problems', settings, values })
    if (timer === this.#timer) this.#tell(problems ?? [])
  }
}
