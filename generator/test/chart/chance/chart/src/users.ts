import { base64Encode, type Chart, entries, htpasswd, type Secret } from 'chartwright'
import type { Values } from '../schema.ts'

export default (context: Chart<Values>): Secret => {
  const admin = htpasswd(context, 'admin', context.values.password)
  const users = entries(context.values.users).map(([name, password]) => htpasswd(context, name, password))
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `${context.release.name}-users` },
    type: 'Opaque',
    stringData: { admin, users: users.join('\n') },
    data: { auth: base64Encode(admin), both: base64Encode(`${admin} # ${admin}`) },
  }
}
