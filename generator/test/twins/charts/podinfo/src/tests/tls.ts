import type { Pod } from 'chartwright'
import { type Context, prefix } from '../helpers.ts'
import { address, script, testPod } from './helpers.ts'

export default (context: Context): Pod | undefined => {
  const { tls } = context.values
  if (!tls.enabled) return undefined
  const lines = `curl -sk \${PODINFO_SVC}${prefix(context)}/api/info | grep version\n`
  const service = `https://${address(context, tls.port)}`
  return testPod(context, 'tls', script('curlimages/curl:7.69.0', 'curl', lines, service))
}
