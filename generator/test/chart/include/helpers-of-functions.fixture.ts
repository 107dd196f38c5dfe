import type { Chart } from 'chartwright'
import type { Host, Image, Values } from '../schema.ts'

export type Context = Chart<Values>
export type Labels = { readonly [label: string]: string }
export interface Path {
  readonly name: string
  readonly path: string
}

export const name = ({ release }: Context): string => `${release.name}-included`
export const text = ({ values }: Context): string => values.text
export const quoted = ({ values }: Context): string => values.text
export const image = ({ chart }: Context, image: Image): string =>
  `${image.repository}:${image.tag ? image.tag : chart.appVersion}`
export const joined = (words: readonly string[]): string => words.join(',')
export const part = ({ release, values }: Context, part: string): string => `${release.name}-${part}-${values.port}`
export const pairs = ({ release, values }: Context, more: Readonly<Record<string, string>>): string =>
  `${release.name}: ${more.team ?? 'none'} ${values.image.tag ?? 'none'}`
export const labels = ({ chart, release, values }: Context): Labels => ({
  app: chart.name,
  release: release.name,
  ...values.commonLabels,
})
export const port = ({ values }: Context): number => values.port
export const open = ({ values }: Context): boolean => values.open
export const hosts = ({ values }: Context): Path[] =>
  values.hosts.map(({ name, path }) => ({ name, path: path ? path : '/' }))
export const host = ({ release }: Context, host: Host, kind: string) => ({
  host: host.name,
  from: release.name,
  kind,
})
export const document = (context: Context) => ({
  apiVersion: 'test/v1',
  kind: 'Root',
  metadata: { name: name(context) },
})
