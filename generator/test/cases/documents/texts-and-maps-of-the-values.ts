import { entries, manifestsFromYaml, toYaml, tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) =>
  entries(context.values.free ?? {}).flatMap(([, each]) => {
    if (typeof each === 'string') return each.includes('kind: ') ? manifestsFromYaml(tpl(each, context)) : []
    return Array.isArray(each) || typeof each !== 'object' ? [] : manifestsFromYaml(tpl(toYaml(each), context))
  })
