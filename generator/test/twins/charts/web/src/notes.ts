import { type Context, fullname, name } from './helpers.ts'

const route = ({ release, values }: Context): string[] => {
  const { hostnames, parentRefs, rules } = values.httpRoute
  const gateway = parentRefs[0]
  const host = hostnames[0]
  const namespace = gateway?.namespace ?? release.namespace
  const name = gateway?.name ?? ''
  const path = rules[0]?.matches[0]?.path?.value

  return [
    host
      ? `    export APP_HOSTNAME=${host}`
      : `    export APP_HOSTNAME=$(kubectl get --namespace ${namespace} gateway/${name} -o jsonpath="{.spec.listeners[0].hostname}")`,
    ...(path
      ? [
          `    echo "Visit http://$APP_HOSTNAME${path} to use your application"`,
          '',
          '    NOTE: Your HTTPRoute depends on the listener configuration of your gateway and your HTTPRoute rules.',
          '    The rules can be set for path, method, header and query parameters.',
          `    You can check the gateway configuration with 'kubectl get --namespace ${namespace} gateway/${name} -o yaml'`,
        ]
      : []),
  ]
}

const service = (context: Context): string[] => {
  const { namespace } = context.release
  const { type, port } = context.values.service

  switch (type) {
    case 'NodePort':
      return [
        `  export NODE_PORT=$(kubectl get --namespace ${namespace} -o jsonpath="{.spec.ports[0].nodePort}" services ${fullname(context)})`,
        `  export NODE_IP=$(kubectl get nodes --namespace ${namespace} -o jsonpath="{.items[0].status.addresses[0].address}")`,
        '  echo http://$NODE_IP:$NODE_PORT',
      ]
    case 'LoadBalancer':
      return [
        '     NOTE: It may take a few minutes for the LoadBalancer IP to be available.',
        `           You can watch its status by running 'kubectl get --namespace ${namespace} svc -w ${fullname(context)}'`,
        `  export SERVICE_IP=$(kubectl get svc --namespace ${namespace} ${fullname(context)} --template "{{ range (index .status.loadBalancer.ingress 0) }}{{.}}{{ end }}")`,
        `  echo http://$SERVICE_IP:${port}`,
      ]
    default:
      return [
        `  export POD_NAME=$(kubectl get pods --namespace ${namespace} -l "app.kubernetes.io/name=${name(context)},app.kubernetes.io/instance=${context.release.name}" -o jsonpath="{.items[0].metadata.name}")`,
        `  export CONTAINER_PORT=$(kubectl get pod --namespace ${namespace} $POD_NAME -o jsonpath="{.spec.containers[0].ports[0].containerPort}")`,
        '  echo "Visit http://127.0.0.1:8080 to use your application"',
        `  kubectl --namespace ${namespace} port-forward $POD_NAME 8080:$CONTAINER_PORT`,
      ]
  }
}

const address = (context: Context): string[] => {
  const { httpRoute, ingress } = context.values
  if (httpRoute.enabled) return route(context)
  if (!ingress.enabled) return service(context)
  const scheme = ingress.tls.length > 0 ? 'https' : 'http'
  return ingress.hosts.flatMap(({ host, paths }) => paths.map(({ path }) => `  ${scheme}://${host}${path}`))
}

export default (context: Context): string[] => [
  '1. Get the application URL by running these commands:',
  ...address(context),
]
