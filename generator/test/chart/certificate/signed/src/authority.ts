import { generatedAuthority, type Secret } from 'chartwright'
import { authority, type Context } from './helpers.ts'

export default (context: Context): Secret | undefined => generatedAuthority(context, authority(context))
