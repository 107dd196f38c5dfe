import type { Chart, GeneratedAuthority, GeneratedCertificate } from 'chartwright'
import type { Values } from '../schema.ts'

export type Context = Chart<Values>

export const authority = ({ release }: Context): GeneratedAuthority => ({
  name: `${release.name}-authority`,
  days: 60,
})

export const certificateOf = (context: Context, part: string): GeneratedCertificate => ({
  name: `${context.release.name}-${part}`,
  hosts: [`${context.release.name}-${part}`, context.values.host],
  existing: part === 'server' ? context.values.existingSecret : undefined,
  days: 30,
  authority: authority(context),
})

/** One that signs itself. */
export const own = ({ release }: Context): GeneratedCertificate => ({
  name: `${release.name}-own`,
  hosts: [`${release.name}-own`],
})
