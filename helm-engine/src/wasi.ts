import { fileCalls } from './wasi-files.ts'
import { errno, type Memory, type System } from './wasi-memory.ts'
import type { WasmCalls } from './web-assembly.ts'

/**
 * What a Go program that was built for WASI (preview 1) asks of its system: time, randomness, its environment, standard
 * input and output, and files to be read. There are neither sockets nor files to be written.
 *
 * @see https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
export const wasiImports = (system: System, memory: Memory): WasmCalls => ({
  ...strings(memory, 'args', ['helm-engine']),
  ...strings(memory, 'environ', []),
  clock_time_get: (clock: number, _precision: bigint, at: number) => {
    // Go takes a zero for a clock that doesn't run
    const milliseconds = clock === 0 ? system.now() : system.elapsed() + 1
    memory.view().setBigUint64(at, BigInt(Math.round(milliseconds * 1e6)), true)
    return errno.success
  },
  random_get: (at: number, size: number) => {
    system.random(memory.bytes(at, size))
    return errno.success
  },
  sched_yield: () => errno.success,
  poll_oneoff: (subscriptions: number, events: number, count: number, fired: number) =>
    fireFirst(memory, { subscriptions, events, count, fired }),
  proc_exit: (code: number) => {
    throw new Error(`the engine ended with ${code}`)
  },
  ...fileCalls(system, memory),
})

/** The calls that give a list of texts, each with a zero byte at its end. */
const strings = (memory: Memory, name: 'args' | 'environ', list: readonly string[]) => {
  const encoded = list.map((text) => new TextEncoder().encode(`${text}\0`))
  return {
    [`${name}_sizes_get`]: (count: number, size: number) => {
      memory.view().setUint32(count, encoded.length, true)
      memory.view().setUint32(
        size,
        encoded.reduce((sum, { length }) => sum + length, 0),
        true,
      )
      return errno.success
    },
    [`${name}_get`]: (pointers: number, buffer: number) => {
      let at = buffer
      for (const [index, bytes] of encoded.entries()) {
        memory.view().setUint32(pointers + 4 * index, at, true)
        memory.bytes(at, bytes.length).set(bytes)
        at += bytes.length
      }
      return errno.success
    },
  }
}

/** Go waits only when nothing is left to run: the first clock that it waits for rings at once. */
const fireFirst = (
  memory: Memory,
  at: { subscriptions: number; events: number; count: number; fired: number },
): number => {
  const view = memory.view()
  memory.bytes(at.events, 32).fill(0)
  view.setBigUint64(at.events, view.getBigUint64(at.subscriptions, true), true)
  view.setUint8(at.events + 10, view.getUint8(at.subscriptions + 8))
  view.setUint32(at.fired, at.count > 0 ? 1 : 0, true)
  return errno.success
}
