import { type Context, fullname, labels, namespace, tlsSecretName } from './helpers.ts'

export default (context: Context) => {
  const { create, dnsNames, issuerRef } = context.values.certificate
  if (!create) return undefined

  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
    spec: { dnsNames, secretName: tlsSecretName(context), issuerRef },
  }
}
