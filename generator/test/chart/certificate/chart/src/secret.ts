import { type Chart, generatedCertificate, type Secret } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): Secret | undefined =>
  generatedCertificate(context, {
    name: `${context.release.name}-server`,
    hosts: [`${context.release.name}-server`, context.values.host],
    existing: context.values.existingSecret,
    days: 30,
  })
