/** One thing that is told to all: each viewer gets the newest as soon as it has taken what came before. */
export class Viewers {
  #count = 0
  #version = 0
  #newest = new Uint8Array()
  #told = Promise.withResolvers<void>()
  #ended = false

  /** How many look on. */
  get count(): number {
    return this.#count
  }

  /** Tells all: the bytes are made once, and a slow viewer leaves out what is no longer the newest. */
  tell(text: string): void {
    this.#newest = new TextEncoder().encode(text)
    this.#version++
    this.#wake()
  }

  /** Ends what all viewers read, and what those get who come later. */
  end(): void {
    this.#ended = true
    this.#wake()
  }

  #wake(): void {
    this.#told.resolve()
    this.#told = Promise.withResolvers()
  }

  /** What one viewer reads: a beginning of its own, then whatever is told. */
  view(beginning: string): ReadableStream<Uint8Array> {
    let seen = this.#version
    let left = false
    this.#count++
    const leave = (): void => {
      if (!left) this.#count--
      left = true
    }
    return new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(beginning)),
      pull: async (controller) => {
        while (seen === this.#version && !this.#ended && !left) await this.#told.promise
        if (left) return
        if (this.#ended) {
          leave()
          return controller.close()
        }
        seen = this.#version
        controller.enqueue(this.#newest)
      },
      cancel: leave,
    })
  }
}
