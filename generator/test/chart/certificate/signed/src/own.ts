import { generatedCertificate, type Secret } from 'chartwright'
import { type Context, own } from './helpers.ts'

export default (context: Context): Secret | undefined => generatedCertificate(context, own(context))
