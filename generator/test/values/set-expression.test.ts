import { afterAll, describe, expect, it } from 'vitest'
import { applySet, type JsonMap, type SetFlag } from '../../src/values/index.ts'
import { bothHelms } from '../differential/helm.ts'
import { inPool } from '../differential/pool.ts'
import { printChart, printed } from './print-chart.ts'

const SET = [
  'x=1',
  'x=-1',
  'x=+1',
  'x=0',
  'x=-0',
  'x=00',
  'x=0123',
  'x=1e3',
  'x=1.5',
  'x=1_000',
  'x=0x10',
  'x=9007199254740993',
  'x=9223372036854775807',
  'x=9223372036854775808',
  'x=12345678901234567890',
  'x=1234567',
  'x=true',
  'x=TRUE',
  'x=False',
  'x=null',
  'x=NULL',
  'x=Null',
  'x=~',
  'x=yes',
  'x=',
  'x= ',
  'x= a ',
  'x=a,y=b',
  'x=a\\,b',
  'x=a,',
  'x,y=1',
  'x',
  '',
  '=a',
  ' x =1',
  'a.b.c=1',
  'a.b=1,a.c=2',
  'a\\.b=1',
  'a.b\\.c/d=1',
  'x="a"',
  'x=a=b',
  'x={}',
  'x={a}',
  'x={a,b}',
  'x={1,true,null,0123,a b}',
  'x={a\\,b,c}',
  'x={a,b',
  'x={a},y=1',
  'x={a}y=1',
  'l[0]=a',
  'l[2]=a',
  'l[0]=a,l[1]=b',
  'l[0].a=1',
  'l[0].a=1,l[0].b=2,l[1].a=3',
  'l[0][1]=a',
  'l[0][0]=a,l[0][1]=b',
  'l[0]={a,b}',
  'l[1].a.b=x',
  'l[0]',
  'l[0].a',
  'l[0].a=',
  'l[0]=',
  'l[-1]=a',
  'l[a]=a',
  'l[65537]=a',
  'l[0]a=1',
  'l[]=a',
  'a=1,a.b=2',
  'a=1,a[0]=2',
  'a.=1',
  '.a=1',
  'a..b=1',
  'a.b',
  'a.b=',
  'x=\\',
  'x=a\\nb',
  'x=ü€😀',
  'toString=1',
  'x=[1]',
  'x=%d {{ 1 }}',
]
const STRING = ['x=1', 'x=true', 'x=null', 'x=', 'x={1,a}', 'a.b=0123', 'l[0]=1', 'x=1.5,y=2']
const JSON_ = [
  'x=1',
  'x=1.5',
  'x=1e3',
  'x="a"',
  'x=null',
  'x=',
  'x=[1,"a",{"b":null}]',
  'x={"a":{"b":1}}',
  'x={"a":1},y=[2]',
  'x=1 , y=2',
  'a.b={"c":1}',
  'l[1]={"a":1}',
  'x=a',
  'x={"a":1',
  'x=01',
  'x="a}b,\\"c"',
]

const cases: readonly { flag: SetFlag; expression: string }[] = [
  ...SET.map((expression) => ({ flag: '--set', expression }) as const),
  ...STRING.map((expression) => ({ flag: '--set-string', expression }) as const),
  ...JSON_.map((expression) => ({ flag: '--set-json', expression }) as const),
]

const chart = printChart()
afterAll(() => chart.remove())

const ours = ({ flag, expression }: (typeof cases)[number]): unknown => {
  try {
    return applySet({}, flag, expression)
  } catch {
    return 'refused'
  }
}

describe('flags for single values', () => {
  it.for(['helm3', 'helm4'] as const)('are read as %s reads them', { timeout: 120_000 }, async (name) => {
    const helm = (await bothHelms()).find((one) => one.name === name)
    if (!helm) throw new Error(`there is no ${name}`)
    const theirs = await inPool(
      cases.map(({ flag, expression }) => async () => {
        const result = await printed(helm, chart.folder, [flag, expression])
        return 'values' in result ? result.values : 'refused'
      }),
    )
    const told = (results: readonly unknown[]): object =>
      Object.fromEntries(cases.map(({ flag, expression }, index) => [`${flag} ${expression}`, results[index]]))
    expect(told(cases.map(ours))).toEqual(told(theirs))
    expect(theirs.filter((result) => result !== 'refused').length).toBeGreaterThan(70)
  })

  it('change what files set, in place', () => {
    const values: JsonMap = { a: { b: 1, c: 2 }, l: [{ x: 1, y: 2 }] }
    expect(applySet(values, '--set', 'a.b=3,l[0].x=4')).toEqual({ a: { b: 3, c: 2 }, l: [{ x: 4, y: 2 }] })
    expect(values).toEqual({ a: { b: 1, c: 2 }, l: [{ x: 1, y: 2 }] })
  })

  it('may be a whole map for Helm 4', async () => {
    const expression = '{"x":1,"y":{"z":[]}}'
    const [helm3, helm4] = await bothHelms()
    if (!helm3 || !helm4) throw new Error('a Helm is missing')
    expect(applySet({}, '--set-json', expression)).toEqual({ x: 1, y: { z: [] } })
    expect(await printed(helm4, chart.folder, ['--set-json', expression])).toEqual({ values: { x: 1, y: { z: [] } } })
    expect(await printed(helm3, chart.folder, ['--set-json', expression])).toHaveProperty('message')
    expect(applySet({ y: { a: 1 } }, '--set-json', expression)).toEqual({ x: 1, y: { a: 1, z: [] } })
  })

  it('are named in errors', () => {
    expect(() => applySet({}, '--set', 'a.b')).toThrow('--set a.b: key b has no value')
  })
})
