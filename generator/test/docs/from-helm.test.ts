import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as chartwright from '../../src/index.ts'
import { HELM_FUNCTIONS } from '../../src/template-parser/functions.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/from-helm.md'), 'utf8')
/** The rows of all tables, as their two cells. */
const rows = [...page.matchAll(/^\| (`.*?) \| (.*) \|$/gm)].map(([, helm = '', here = '']) => ({ helm, here }))
const codes = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

it('names each function of Helm once', () => {
  expect(rows.flatMap(({ helm }) => codes(helm)).sort()).toEqual([...HELM_FUNCTIONS].sort())
})

/** What JavaScript itself has. */
const OF_JAVASCRIPT = ['map', 'at', 'slice', 'String', 'Error', 'trunc', 'isArray', 'if']

it('calls only functions that there are', () => {
  const called = rows.flatMap(({ here }) => codes(here)).flatMap((code) => [...code.matchAll(/\b(\w+) ?\(/g)])
  const names = new Set(called.map(([, name = '']) => name))
  expect([...names].filter((name) => !(name in chartwright) && !OF_JAVASCRIPT.includes(name))).toEqual([])
  expect(names.size).toBeGreaterThan(60)
})
