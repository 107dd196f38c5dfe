import { type Deployment, selectorLabels } from 'chartwright'
import type { Context } from '../helpers.ts'

/** Uses the configuration, or that of the user, the Secret of the same name, the rules where it reads them, and the password. */
export default (context: Context): Deployment => {
  const { existing, reads, podAnnotations } = context.values
  const name = `${context.release.name}-web`
  const rules = { configMap: { name: `${context.release.name}-rules` } }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: selectorLabels(context, 'web') },
      template: {
        metadata: { labels: selectorLabels(context, 'web'), annotations: podAnnotations },
        spec: {
          containers: [
            {
              name: 'web',
              image: 'nginx',
              envFrom: [
                { configMapRef: { name: existing ? existing : name } },
                { secretRef: { name, optional: true } },
                { secretRef: { name: `${context.release.name}-password` } },
              ],
            },
          ],
          volumes: reads ? [{ name: 'rules', ...rules }] : [],
        },
      },
    },
  }
}
