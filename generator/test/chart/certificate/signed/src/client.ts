import { generatedCertificate, type Secret } from 'chartwright'
import { type Context, certificateOf } from './helpers.ts'

export default (context: Context): Secret | undefined => generatedCertificate(context, certificateOf(context, 'client'))
