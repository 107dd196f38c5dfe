import { type Context, fullname, labels, selectorLabels } from './helpers.ts'

export default (context: Context) => {
  const { ipDualStack, port, type } = context.values.service

  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: fullname(context), labels: labels(context) },
    spec: {
      type,
      ...(ipDualStack.enabled && {
        ipFamilies: ipDualStack.ipFamilies,
        ipFamilyPolicy: ipDualStack.ipFamilyPolicy,
      }),
      ports: [{ port, targetPort: 'http', protocol: 'TCP', name: 'http' }],
      selector: selectorLabels(context),
    },
  }
}
