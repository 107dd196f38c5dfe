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
  '${error.what}, in ${error.snippet}': 'needs a refusal inside a function of chartwright',
  'calls or loops nest too deeply': 'needs loops within loops of hundreds of turns',
  'too many combinations of conditions have to be evaluated': 'needs a source of thousands of statements',
  'two helpers are called ${name}': 'needs two files',
  "this annotation doesn't give the type of a library helper's parameter": 'needs a library, which has tests',
  "this isn't a list": 'tsc refuses it first',
  "entries of a value of unknown type can't be read": 'tsc refuses it first',
  "labels aren't supported": 'the labelled statement is refused first',
  'only a list can be spread here': 'tsc refuses it first',
}

test('every refusal of the evaluator has an example', async () => {
  const told = await Promise.all(refusals.map(async ({ source }) => (await refuseSource(source)).error.what))
  const sites = refusalSites()
  expect(sites.length).toBeGreaterThan(80)
  const missing = sites.filter(({ what }) => !told.some((each) => what.test(each))).map(({ says }) => says)
  expect(missing.sort()).toEqual(Object.keys(NOT_SHOWN).sort())
})
