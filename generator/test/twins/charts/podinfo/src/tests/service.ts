import type { Pod } from 'chartwright'
import { type Context, prefix } from '../helpers.ts'
import { address, script, testPod } from './helpers.ts'

export default (context: Context): Pod => {
  const lines = `curl -s \${PODINFO_SVC}${prefix(context)}/api/info | grep version\n`
  const service = address(context, context.values.service.externalPort)
  return testPod(context, 'service', script('curlimages/curl:7.69.0', 'curl', lines, service))
}
