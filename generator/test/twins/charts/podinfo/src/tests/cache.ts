import type { Pod } from 'chartwright'
import type { Context } from '../helpers.ts'
import { address, script, testPod } from './helpers.ts'

const lines = `curl -sd 'data' \${PODINFO_SVC}/cache/test &&
curl -s \${PODINFO_SVC}/cache/test | grep data &&
curl -s -XDELETE \${PODINFO_SVC}/cache/test
`

export default (context: Context): Pod | undefined => {
  const { cache, service } = context.values
  if (!cache) return undefined
  const container = script('curlimages/curl:7.69.0', 'curl', lines, address(context, service.externalPort))
  return testPod(context, 'cache', container, 'test')
}
