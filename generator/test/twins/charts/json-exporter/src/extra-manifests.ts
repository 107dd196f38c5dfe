import { fromYaml, tpl } from 'chartwright'
import type { Context } from './helpers.ts'

export default (context: Context) => context.values.extraManifests.map((text) => fromYaml(tpl(text, context)))
