import { HelmError } from 'chartwright-helm'
import type { HelmPool } from 'chartwright-helm/node'
import { placeIn } from '../../src/loader/index.ts'
import { parseTemplate, TemplateError } from '../../src/template-parser/index.ts'

/** What is said of a template that isn't one; undefined where it is one. */
export interface Verdict {
  readonly line: number
  readonly message: string
}

const MESSAGE = /parse error at \(x\/templates\/_t\.tpl:(\d+)\): (.*?)(?:\n\nUse --debug.*)?$/s
const ACTION = / (?:in action )?started at .*$/s
const CHART = 'apiVersion: v2\nname: x\nversion: 1.0.0\n'

/** What Helm says of a template, which it parses and never runs: its name begins with `_`. */
export const verdictOfHelm = async (pool: HelmPool, helm: 3 | 4, text: string): Promise<Verdict | undefined> => {
  try {
    await pool.template({ 'Chart.yaml': CHART, 'templates/_t.tpl': text }, { helm })
    return undefined
  } catch (error) {
    if (!(error instanceof HelmError)) throw error
    const [, line, message = ''] = MESSAGE.exec(error.message) ?? []
    if (line === undefined) throw error
    return { line: Number(line), message }
  }
}

/** Whether both say the same. Helm leaves out what stands before the last colon, and says where the action began. */
export const agree = (one: Verdict | undefined, helm: Verdict | undefined): boolean =>
  one?.line === helm?.line && (one?.message ?? '').endsWith((helm?.message ?? '').replace(ACTION, ''))

/** What chartwright's parser says of a template. */
export const verdictOfParser = (text: string): Verdict | undefined => {
  try {
    parseTemplate(text)
    return undefined
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return { line: placeIn('', text, error.start).line, message: error.message }
  }
}
