import type { ClusterRole, Role } from 'chartwright'
import type { Source, Values } from '../schema.ts'
import { type Context, fullname, hasGatewaySources, labels } from './helpers.ts'

type Rules = NonNullable<ClusterRole['rules']>

const WATCH = ['get', 'watch', 'list']
const GATEWAY = 'gateway.networking.k8s.io'

const may = (verbs: string[], resources: string[], ...apiGroups: string[]): Rules => [{ apiGroups, resources, verbs }]

const mayWatch = (resources: string[], ...apiGroups: string[]): Rules => may(WATCH, resources, ...apiGroups)

const PODS: Source[] = ['pod', 'service', 'contour-httpproxy', 'gloo-proxy', 'openshift-route', 'skipper-routegroup']
const SERVICES: Source[] = [
  'service',
  'contour-httpproxy',
  'gloo-proxy',
  'istio-gateway',
  'istio-virtualservice',
  'openshift-route',
  'skipper-routegroup',
]
const INGRESSES: Source[] = [
  'ingress',
  'istio-gateway',
  'istio-virtualservice',
  'contour-httpproxy',
  'openshift-route',
  'skipper-routegroup',
  'gloo-proxy',
]

const gatewayRules = ({ enableGatewayListenerSets }: Values): Rules => [
  ...mayWatch(['gateways'], GATEWAY),
  ...(enableGatewayListenerSets ? mayWatch(['listenersets'], GATEWAY) : []),
]

const RULES: Partial<Record<Source, Rules>> = {
  'istio-virtualservice': mayWatch(['virtualservices'], 'networking.istio.io'),
  'ambassador-host': mayWatch(['hosts', 'ingresses'], 'getambassador.io'),
  'contour-httpproxy': mayWatch(['httpproxies'], 'projectcontour.io'),
  crd: [
    ...mayWatch(['dnsendpoints'], 'externaldns.k8s.io'),
    ...may(['*'], ['dnsendpoints/status'], 'externaldns.k8s.io'),
  ],
}

const ROUTE_RULES: Partial<Record<Source, Rules>> = {
  'gateway-httproute': mayWatch(['httproutes'], GATEWAY),
  'gateway-grpcroute': mayWatch(['grpcroutes'], GATEWAY),
  'gateway-tlsroute': mayWatch(['tlsroutes'], GATEWAY),
  'gateway-tcproute': mayWatch(['tcproutes'], GATEWAY),
  'gateway-udproute': mayWatch(['udproutes'], GATEWAY),
  'gloo-proxy': mayWatch(['proxies', 'virtualservices', 'gateways'], 'gloo.solo.io', 'gateway.solo.io'),
  'kong-tcpingress': mayWatch(['tcpingresses'], 'configuration.konghq.com'),
  'traefik-proxy': mayWatch(
    ['ingressroutes', 'ingressroutetcps', 'ingressrouteudps'],
    'traefik.containo.us',
    'traefik.io',
  ),
  'openshift-route': mayWatch(['routes'], 'route.openshift.io'),
  'skipper-routegroup': [
    ...mayWatch(['routegroups'], 'zalando.org'),
    ...may(['patch', 'update'], ['routegroups/status'], 'zalando.org'),
  ],
}

const rulesOf = (rules: Partial<Record<Source, Rules>>, { sources }: Values): Rules =>
  Object.entries(rules).flatMap(([source, each]) => (sources.includes(source as Source) ? each : []))

const rules = (context: Context): Rules => {
  const { values } = context
  const { gatewayNamespace, namespaced, rbac, sources } = values
  const has = (source: Source): boolean => sources.includes(source)
  const watchesPods = PODS.some(has)
  const hasGateway = hasGatewaySources(context)

  return [
    ...(!namespaced && (watchesPods || has('node')) ? may(['list', 'watch'], ['nodes'], '') : []),
    ...(watchesPods ? mayWatch(['pods'], '') : []),
    ...(SERVICES.some(has) ? mayWatch(['services'], '') : []),
    ...(has('service') ? mayWatch(['endpointslices'], 'discovery.k8s.io') : []),
    ...(INGRESSES.some(has) ? mayWatch(['ingresses'], 'extensions', 'networking.k8s.io') : []),
    ...(has('istio-gateway') || has('istio-virtualservice') ? mayWatch(['gateways'], 'networking.istio.io') : []),
    ...rulesOf(RULES, values),
    ...(hasGateway && !(namespaced && gatewayNamespace) ? gatewayRules(values) : []),
    ...(hasGateway && !namespaced ? mayWatch(['namespaces'], '') : []),
    ...rulesOf(ROUTE_RULES, values),
    ...(has('f5-virtualserver') || has('f5-transportserver')
      ? mayWatch(['virtualservers', 'transportservers'], 'cis.f5.com')
      : []),
    ...rbac.additionalPermissions,
  ]
}

const own = (context: Context): Role | ClusterRole => {
  const { namespaced, sourceNamespace } = context.values

  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: namespaced ? 'Role' : 'ClusterRole',
    metadata: {
      name: fullname(context),
      ...(namespaced && { namespace: sourceNamespace }),
      labels: labels(context),
    },
    rules: rules(context),
  }
}

/** To find the Gateways of all namespaces, which have to be listed in the whole cluster. */
const namespaces = (context: Context): ClusterRole => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: `${fullname(context)}-namespaces`, labels: labels(context) },
  rules: mayWatch(['namespaces'], ''),
})

const gateway = (context: Context): Role => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'Role',
  metadata: {
    name: `${fullname(context)}-gateway`,
    namespace: context.values.gatewayNamespace,
    labels: labels(context),
  },
  rules: gatewayRules(context.values),
})

export default (context: Context): (Role | ClusterRole)[] => {
  const { gatewayNamespace, namespaced, rbac } = context.values
  if (!rbac.create) return []
  const further = gatewayNamespace ? gateway(context) : namespaces(context)
  return [own(context), ...(namespaced && hasGatewaySources(context) ? [further] : [])]
}
