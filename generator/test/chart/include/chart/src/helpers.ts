import { type Chart, include, includeYaml } from 'chartwright'
import type { Host, Image, Values } from '../schema.ts'

export type Context = Chart<Values>
export type Labels = { readonly [label: string]: string }
export interface Path {
  readonly name: string
  readonly path: string
}

export const name = (context: Context): string => include('included.name', context)
export const text = (context: Context): string => include('included.text', context)
export const image = (context: Context, image: Image): string => include('included.image', { image, context })
export const joined = (words: readonly string[]): string => include('included.joined', words)
export const quoted = (context: Context) => includeYaml<string>('included.quoted', context)
export const part = (context: Context, part: string): string => include('included.part', { ...context, part })
export const pairs = (context: Context, more: Readonly<Record<string, string>>): string =>
  include('included.pairs', { ...more, note: context.values.image.tag, context })
export const labels = (context: Context) => includeYaml<Labels>('included.labels', context)
export const port = (context: Context) => includeYaml<number>('included.port', context)
export const open = (context: Context) => includeYaml<boolean>('included.open', context)
export const hosts = (context: Context) => includeYaml<Path[]>('included.hosts', context)
export const host = (context: Context, host: Host, kind: string) =>
  includeYaml('included.host', { host, context, kind })
export const document = (context: Context) => includeYaml('included.document', context)
