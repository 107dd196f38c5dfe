import { describe, expect, test } from 'vitest'
import { refusalSites } from '../../docs/refusal-sites.ts'
import { REFUSALS } from '../../docs/refusals.ts'
import { refuseSource } from '../../docs/refuse.ts'

const refusals = Object.values(REFUSALS).flat()

describe('refuses, at its line and with what to write,', () => {
  test.each(refusals.map((refusal) => [refusal.about, refusal] as const))('%s', async (_about, refusal) => {
    const { error, at } = await refuseSource(refusal.source)
    expect(at).toBe(refusal.at)
    expect(error.what).toContain(refusal.what)
    expect(error.hint).toContain(refusal.instead)
    expect(error.snippet).not.toBe('')
  })
})

/** What no example can show, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'typeof of a value that is a list or a map': 'needs a value that may be both',
  'too many calls or turns within each other': 'needs loops within loops of hundreds of turns',
  'too many cases to work out': 'needs a source of thousands of statements',
  'two helpers are called ${name}': 'needs two files',
  "a parameter of a library's helper, of a type that can't be told from its text": 'needs a library, which has tests',
  'this is no list': 'tsc refuses it first',
  'the entries of a value of no known type': 'tsc refuses it first',
  'a label': 'the labelled statement is refused first',
  'only a list can be spread here': 'tsc refuses it first',
}

test('every refusal of the evaluator has an example', async () => {
  const told = await Promise.all(refusals.map(async ({ source }) => (await refuseSource(source)).error.what))
  const sites = refusalSites()
  expect(sites.length).toBeGreaterThan(80)
  const missing = sites.filter(({ what }) => !told.some((each) => what.test(each))).map(({ says }) => says)
  expect(missing.sort()).toEqual(Object.keys(NOT_SHOWN).sort())
})
