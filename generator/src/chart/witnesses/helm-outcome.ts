import { HelmError, type Rendering } from 'chartwright-helm'
import { isOnlyHelms } from '../../model/render-error.ts'
import type { CompiledChart } from '../generate-chart.ts'
import type { RenderOptions } from '../render/context.ts'
import { interpret, render } from '../render/render.ts'
import type { HelmOutcome } from './outcome.ts'
import { HASH, WITNESSES_NOW, withOneHash } from './stand-ins.ts'

/** What Helm gives; documents of charts that this one depends on are left out. */
export const outcomeOfHelm = async (rendering: Promise<Rendering>): Promise<HelmOutcome> => {
  try {
    const { documents, notes } = await rendering
    const byPath: Record<string, unknown[]> = {}
    for (const { path, value } of documents) {
      const [, name] = /^[^/]+\/templates\/(.*)$/.exec(path) ?? []
      if (name !== undefined) byPath[name] = [...(byPath[name] ?? []), withoutCertificates(value)]
    }
    return { documents: { ...byPath, 'NOTES.txt': [notes.trim()] } }
  } catch (error) {
    if (error instanceof HelmError) return { failed: error.message }
    throw error
  }
}

const CLUSTER = {
  randomText: (length: number) => 'x'.repeat(length),
  now: () => new Date(WITNESSES_NOW),
  htpasswd: (user: string) => `${user}:${HASH}`,
  certificate: () => ({ Cert: PEM, Key: PEM }),
  authority: () => ({ Cert: PEM, Key: PEM }),
  signedCertificate: () => ({ Cert: PEM, Key: PEM }),
}

/** What a chart's functions or its model give, in the same shape. */
export const outcomeWithout = (
  witness: 'function' | 'model',
  { chart, model }: CompiledChart,
  options: RenderOptions,
): HelmOutcome => {
  try {
    const given = { ...options, cluster: CLUSTER }
    const { templates, notes, onlyHelm } =
      witness === 'function' ? render(chart, given) : interpret(chart, model, given)
    const rendered = [...templates].filter(([, documents]) => documents.length > 0)
    const plain = JSON.parse(JSON.stringify(Object.fromEntries(rendered))) as Record<string, unknown[]>
    const documents = { ...(withoutCertificates(plain) as typeof plain), 'NOTES.txt': [notes.trim()] }
    return { documents, leftOut: onlyHelm }
  } catch (error) {
    // by its name: a chart may bring chartwright a second time
    const { name, message, leftOut = [] } = error as Error & { leftOut?: readonly string[] }
    if (name === 'ValuesError') return { refused: true }
    if (name === 'RenderError' || isOnlyHelms(error))
      return { failed: message, onlyHelm: isOnlyHelms(error) || leftOut.length > 0 }
    throw error
  }
}

const PEM = '-----BEGIN CERTIFICATE-----'

/** Generated certificates differ each time. */
const withoutCertificates = (value: unknown): unknown => {
  if (typeof value === 'string') return /^(-----BEGIN |LS0tLS1CRUdJTi)/.test(value) ? 'certificate' : withOneHash(value)
  if (Array.isArray(value)) return value.map(withoutCertificates)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutCertificates(inner)]))
}
