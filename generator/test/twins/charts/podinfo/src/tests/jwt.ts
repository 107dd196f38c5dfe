import type { Pod } from 'chartwright'
import type { Context } from '../helpers.ts'
import { address, script, testPod } from './helpers.ts'

const lines = `TOKEN=$(curl -sd 'test' \${PODINFO_SVC}/token | jq -r .token) &&
curl -sH "Authorization: Bearer \${TOKEN}" \${PODINFO_SVC}/token/validate | grep test
`

export default (context: Context): Pod => {
  const service = address(context, context.values.service.externalPort)
  return testPod(context, 'jwt', script('giantswarm/tiny-tools', 'tools', lines, service))
}
