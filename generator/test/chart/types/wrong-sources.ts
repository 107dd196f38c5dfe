/** What TypeScript refuses in the source of a chart, by what is wrong with it. */
export const WRONG_SOURCES: Readonly<Record<string, string>> = {
  'a misspelt field of a manifest': `
import type { Service } from 'chartwright'
export const service: Service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { prots: [] } }`,
  'a string where a number belongs, deep in a manifest': `
import type { Deployment } from 'chartwright'
export const part: Pick<Deployment, 'kind' | 'apiVersion'> & { spec: { replicas: number } } = {
  apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 'two' },
}`,
  'a container without a name': `
import type { Container } from 'chartwright'
export const container: Container = { image: 'nginx' }`,
  'a list where a map belongs': `
import type { ConfigMap } from 'chartwright'
export const map: ConfigMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: ['a'] }`,
  'another kind': `
import type { Job } from 'chartwright'
export const job: Job = { apiVersion: 'batch/v1', kind: 'Jop', metadata: { name: 'a' } }`,
  'labels of its own as selector': `
import type { PodDisruptionBudget } from 'chartwright'
export const budget: PodDisruptionBudget = {
  apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'a' }, spec: { selector: { matchLabels: { app: 'a' } } },
}`,
  'an argument that lacks a field': `
import { defineChart } from 'chartwright'
import { defaults } from '../../../../schemas/greeter.ts'
export default defineChart({ name: 'a', description: 'b', appVersion: '1', kubeVersion: '>=1', values: { defaults } })`,
  'an optional value without a check': 'export const length = (text?: string): number => text.length',
  'an index that may be missing': 'export const first = (list: string[]): string => list[0]',
  'a parameter without a type': 'export const same = (value) => value',
  'a name that is not declared': 'export const value = undeclared',
  'a name that is nearly declared': 'const colour = 1\nexport const value = color + colour',
  'a file that is not there': "import { value } from './nowhere.ts'\nexport const copy = value",
  'a package that is not there': "import value from 'no-such-package'\nexport const copy = value",
  'an export that is not there': "import { deployment } from 'chartwright'\nexport const copy = deployment",
  'a type imported as a value':
    "import { Service } from 'chartwright'\nexport const copy: Service | undefined = undefined",
  'a syntax error': 'export const value = (1 + ',
  'a second declaration': 'export const value = 1\nexport const value = 2',
  'an enum': 'export enum Mode { On, Off }',
  'a function with too few arguments': 'const add = (a: number, b: number) => a + b\nexport const sum = add(1)',
  'an overload that nothing matches':
    "export const parsed = Number.parseInt('1', '10')\nexport const text = [1].join(1, 2)",
  'a return that is missing': 'export const name = (on: boolean): string => { if (on) return "a" }',
  'a union that one member of does not fit': `
type Shape = { kind: 'circle'; radius: number } | { kind: 'square'; side: number }
export const shapes: Shape[] = [{ kind: 'circle', side: 1 }, { kind: 'oval' }]`,
  'a generic whose constraint is not met':
    "const pick = <T, K extends keyof T>(of: T, key: K) => of[key]\nexport const value = pick({ a: 1 }, 'b')",
  'a type in itself': 'export type Tree = Tree[number]',
  'a key that is unknown': 'export const at = (of: { a: number }, key: string) => of[key]',
  'a constant that is assigned': 'const value = 1\nvalue = 2\nexport default value',
  'a comparison that is never true': "export const same = (mode: 'a' | 'b') => mode === 'c'",
  'an error that is expected, but is not there': '// @ts-expect-error\nexport const value: number = 1',
  'await outside of async': 'export const value = () => await Promise.resolve(1)',
  'letters beyond ASCII before the mistake': "export const größe = 'ü€😀'; export const zahl: number = 'ä😀'",
  'what spans lines': 'export const value: { a: number; b: { c: string } } = {\n  a: 1,\n  b: {\n    c: 2,\n  },\n}',
  'this without a type': 'export function name() { return this.name }',
  'a class that lacks what it implements': 'interface Named { name: string }\nexport class Thing implements Named { }',
}
