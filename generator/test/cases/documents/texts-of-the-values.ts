import { manifestsFromYaml, tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) =>
  context.values.hosts.flatMap((text) => (text.includes('kind: ') ? manifestsFromYaml(tpl(text, context)) : []))
