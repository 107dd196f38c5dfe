import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLogOutput } from '../src/log-output.ts'

describe('the output of logs', () => {
  const create = () => {
    const written: string[] = []
    return { written, ...createLogOutput({ write: (text) => written.push(text) }) }
  }

  it('writes the lines of one turn together, in order, and those of the next apart', async () => {
    const { written, write } = create()
    write('a\n')
    write('b\n')
    expect(written).toEqual([])
    await nextTurn()
    expect(written).toEqual(['a\nb\n'])
    write('c\n')
    await nextTurn()
    expect(written).toEqual(['a\nb\n', 'c\n'])
  })

  it('writes what waits when it is told to, once', async () => {
    const { written, write, flush } = create()
    write('a\n')
    flush()
    await nextTurn()
    expect(written).toEqual(['a\n'])
  })

  it('lets only so much wait', () => {
    const { written, write } = create()
    for (let line = 0; line < 100; line++) write(`${'x'.repeat(999)}\n`)
    expect(written[0]?.length).toBe(65_000)
  })
})
