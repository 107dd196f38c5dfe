import type { Chart } from 'chartwright'

/** An item of `list`. */
export interface Item {
  name: string
  port: number
  tls: boolean
  paths: string[]
}

/** The values that programs read. */
export interface Values {
  on: boolean
  tls: boolean
  s: string
  kind: 'A' | 'B' | 'C'
  n: number
  opt?: string
  zero?: number
  list: Item[]
  hosts: string[]
  map: Record<string, string>
  optmap?: Record<string, string>
  ext?: { host: string; port: number }
  shape?: { kind: 'circle'; radius: number } | { kind: 'square'; side: number; label?: string }
  tag?: string | number
  source?: Record<string, unknown>
  ratio?: number
  ports?: Record<string, { port: number; name?: string }>
  limits?: { cpu?: string; extra: Record<string, string>; hosts?: string[] }
  deep?: { b?: { c?: { d: string } } }
  named?: { A: string; B: string; C?: string }
  mixed?: { A: string; B: number; C: { port: number } }
  parts?: Record<string, { env?: Record<string, string>; args?: string[] }>
  args?: string[] | Record<string, string | boolean | string[]>
  queues?: Record<string, { replicas: number }>
  open?: { name: string; tls?: boolean; hosts?: string[]; [key: string]: unknown }
  texts?: { name: string; label?: string; [key: string]: string | undefined }
  free?: { [key: string]: unknown }
}

/** The context of a program. */
export type Context = Chart<Values>
