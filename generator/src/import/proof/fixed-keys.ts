import type { Files } from 'chartwright-helm'
import { allPipelines, parseTemplate, TemplateError } from '../../template-parser/index.ts'

const CERTIFICATE = 'dict "Cert" "a certificate" "Key" "a key"'
const HASH = 'print "a hash of "'

/** What stands for the functions that give another key each time, and take Helm's engine many seconds. */
const STAND_INS: Readonly<Record<string, string>> = {
  genPrivateKey: 'print "a key of type "',
  genCA: CERTIFICATE,
  genCAWithKey: CERTIFICATE,
  genSelfSignedCert: CERTIFICATE,
  genSelfSignedCertWithKey: CERTIFICATE,
  genSignedCert: CERTIFICATE,
  genSignedCertWithKey: CERTIFICATE,
  buildCustomCert: CERTIFICATE,
  bcrypt: HASH,
  htpasswd: HASH,
  derivePassword: HASH,
}

const MAKER = new RegExp(`\\b(${Object.keys(STAND_INS).join('|')})\\b`)

/**
 * A chart whose templates make no keys, but give fixed texts in their places; undefined for one that makes none. Two charts
 * that are equal but for keys are equal so, too.
 */
export const withFixedKeys = (files: ReadonlyMap<string, Uint8Array>): Files | undefined => {
  const texts = [...files].flatMap(([path, bytes]) => {
    const text = /(^|\/)templates\//.test(path) ? new TextDecoder().decode(bytes) : ''
    return MAKER.test(text) ? [[path, fixed(text)] as const] : []
  })
  return texts.length > 0 ? { ...Object.fromEntries(files), ...Object.fromEntries(texts) } : undefined
}

/** The arguments stay: what stands for a function takes any. */
const fixed = (text: string): string =>
  makersIn(text).reduceRight((all, { start, end, standIn }) => all.slice(0, start) + standIn + all.slice(end), text)

interface Maker {
  readonly start: number
  readonly end: number
  readonly standIn: string
}

const makersIn = (text: string): readonly Maker[] =>
  allPipelines(nodesOf(text))
    .flatMap(({ commands }) => commands.map(({ operands: [first] }) => first))
    .flatMap((called) => {
      const standIn = called.kind === 'function' ? STAND_INS[called.name] : undefined
      return standIn === undefined ? [] : [{ start: called.start, end: called.end, standIn }]
    })
    .sort((a, b) => a.start - b.start)

/** A template that Helm can't read fails in both charts. */
const nodesOf = (text: string): Parameters<typeof allPipelines>[0] => {
  try {
    return parseTemplate(text).nodes
  } catch (error) {
    if (error instanceof TemplateError) return []
    throw error
  }
}
