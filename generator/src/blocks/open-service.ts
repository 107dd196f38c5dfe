import { partName } from '../author/names.ts'
import type { Part, ReleaseContext } from './part.ts'
import type { Ingress, Service } from './values/exposure.ts'

// the one or the other is there
const address = '{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}'
const nodePort = '{.spec.ports[0].nodePort}'
const node = '{.items[0].status.addresses[0].address}'

/**
 * The line of the notes with an ingress' URL; none without a host.
 *
 * @example
 * ...ingressUrl(context.values.web.ingress)
 * // http://shop.example.com/
 */
export const ingressUrl = ({ enabled, host, tlsSecretName, path }: Ingress): string[] =>
  enabled && host ? [`  ${tlsSecretName ? 'https' : 'http'}://${host}${path}`] : []

/**
 * Lines of the notes: the commands that fetch the page of a part's service, for the type that was chosen.
 *
 * @example
 * ...openService(context, web, context.values.web.service)
 * // kubectl --namespace default port-forward service/shop-web 8080:80 &
 * // curl http://localhost:8080/
 */
export const openService = (
  context: ReleaseContext,
  part: Part,
  { type, port }: Service,
  localPort = 8080,
): string[] => {
  const kubectl = `kubectl --namespace ${context.release.namespace}`
  const name = partName(context, part.name)
  const forward = [
    `  ${kubectl} port-forward service/${name} ${localPort}:${port} &`,
    `  curl http://localhost:${localPort}/`,
  ]

  return type === 'NodePort'
    ? [
        `  PORT=$(${kubectl} get service ${name} --output jsonpath='${nodePort}')`,
        `  NODE=$(kubectl get nodes --output jsonpath='${node}')`,
        '  curl http://$NODE:$PORT/',
      ]
    : type === 'LoadBalancer'
      ? [
          `  ADDRESS=$(${kubectl} get service ${name} --output jsonpath='${address}')`,
          `  curl http://$ADDRESS:${port}/`,
          'As long as the address is empty, your cluster is still looking for one. Where nobody gives out addresses:',
          ...forward,
        ]
      : forward
}

/**
 * Lines of the notes: the commands that set a variable of the shell to the URL of a part's service.
 *
 * @example
 * ...serviceUrl(context, web, context.values.web.service, 'SHOP', 8080)
 * // kubectl --namespace default port-forward service/shop-web 8080:80 &
 * // SHOP=http://localhost:8080
 */
export const serviceUrl = (
  context: ReleaseContext,
  part: Part,
  { type, port }: Service,
  variable: string,
  localPort: number,
): string[] => {
  const kubectl = `kubectl --namespace ${context.release.namespace}`
  const name = partName(context, part.name)

  return type === 'NodePort'
    ? [
        `  PORT=$(${kubectl} get service ${name} --output jsonpath='${nodePort}')`,
        `  ${variable}=http://$(kubectl get nodes --output jsonpath='${node}'):$PORT`,
      ]
    : type === 'LoadBalancer'
      ? [
          `  ADDRESS=$(${kubectl} get service ${name} --output jsonpath='${address}')`,
          `  ${variable}=http://$ADDRESS:${port}`,
        ]
      : [
          `  ${kubectl} port-forward service/${name} ${localPort}:${port} &`,
          `  ${variable}=http://localhost:${localPort}`,
        ]
}
