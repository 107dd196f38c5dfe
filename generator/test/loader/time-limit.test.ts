import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withPlainKeys } from '../../src/chart/render/render.ts'
import { limited, limitedEach } from '../../src/loader/index.ts'

const busy = (milliseconds: number): void => {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}
const named = (what: string) => () => ({ what })
const endless = (): void => {
  for (;;);
}

describe('the time limit', () => {
  beforeEach(() => {
    vi.stubEnv('CHARTWRIGHT_TIME_LIMIT', '0.5')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('is that of each item, and not of all together', () => {
    const done: number[] = []
    const items = Array.from({ length: 15 }, (_, index) => index)
    limitedEach(named('all'), items, (item) => {
      busy(60)
      done.push(item)
    })
    expect(done).toEqual(items)
  })

  it('ends an item that does not end, and those after it', () => {
    const done: string[] = []
    const run = (item: string): void => (item === 'endless' ? endless() : void done.push(item))
    expect(() => limitedEach(named('all'), ['first', 'endless', 'last'], run)).toThrow("all didn't finish within 0.5 s")
    expect(done).toEqual(['first'])
  })

  it('names the innermost that runs', () => {
    const run = (): void => {
      limited(named('before'), () => {})
      limited(named('the template'), endless)
    }
    expect(() => limited(named('the chart'), run)).toThrow("the template didn't finish within 0.5 s")
    const fails = (): void => {
      expect(() => limited(named('what fails'), () => JSON.parse('{'))).toThrow(SyntaxError)
      endless()
    }
    expect(() => limited(named('the chart'), fails)).toThrow("the chart didn't finish within 0.5 s")
  })

  it('gives `__proto__` back to what it ends', () => {
    expect(() => withPlainKeys(() => limited(named('the chart'), endless))).toThrow("didn't finish")
    expect(Object.hasOwn(Object.prototype, '__proto__')).toBe(true)
  })

  it('takes no items', () => {
    limitedEach(named('none'), [], endless)
  })
})
