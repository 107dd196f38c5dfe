import type { FileSystem } from './file-system.ts'
import type { WasmMemory } from './web-assembly.ts'

/** The system around an instance. */
export interface System {
  readonly files: FileSystem
  readonly environment: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds since something, which never become less. */
  readonly elapsed: () => number
  /** Fills bytes with randomness. */
  readonly random: (bytes: Uint8Array) => void
  /** What is read from standard input. */
  readonly input: () => Uint8Array
  /** Takes what is written to standard error. */
  readonly warn: (text: string) => void
}

/** An instance's memory, which moves when it grows: views of it are made anew for each use. */
export interface Memory {
  readonly view: () => DataView
  readonly bytes: (at: number, size: number) => Uint8Array
}

/** Views of a memory; `memory` is asked each time, since it's there only after the instance is. */
export const memoryViews = (memory: () => WasmMemory): Memory => ({
  view: () => new DataView(memory().buffer),
  bytes: (at, size) => new Uint8Array(memory().buffer, at >>> 0, size >>> 0),
})

/** What a call answers, as WASI numbers it. */
export const errno = { success: 0, noAccess: 2, badFile: 8, noEntry: 44, unknownCall: 52 } as const
