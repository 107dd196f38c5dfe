import { type Context, fullname, namespace } from './helpers.ts'

const address = (context: Context): string[] => {
  const { ingress, service } = context.values
  const kubectl = `kubectl get --namespace ${namespace(context)}`
  if (ingress.enabled) {
    const scheme = ingress.tls.length > 0 ? 'https' : 'http'
    return ingress.hosts.flatMap(({ host, paths }) => paths.map(({ path }) => `  ${scheme}://${host}${path}`))
  }
  switch (service.type) {
    case 'NodePort':
      return [
        `  export NODE_PORT=$(${kubectl} -o jsonpath="{.spec.ports[0].nodePort}" services ${fullname(context)})`,
        `  export NODE_IP=$(kubectl get nodes --namespace ${namespace(context)} -o jsonpath="{.items[0].status.addresses[0].address}")`,
        '  echo http://$NODE_IP:$NODE_PORT',
      ]
    case 'LoadBalancer':
      return [
        '     NOTE: It may take a few minutes for the LoadBalancer IP to be available.',
        `           You can watch the status of by running 'kubectl get svc -w ${fullname(context)}'`,
        `  export SERVICE_IP=$(kubectl get svc --namespace ${namespace(context)} ${fullname(context)} -o jsonpath='{.status.loadBalancer.ingress[0].ip}')`,
        `  echo http://$SERVICE_IP:${service.externalPort}`,
      ]
    default:
      return [
        '  echo "Visit http://127.0.0.1:8080 to use your application"',
        `  kubectl -n ${namespace(context)} port-forward deploy/${fullname(context)} 8080:${service.externalPort}`,
      ]
  }
}

export default (context: Context): string[] => [
  '1. Get the application URL by running these commands:',
  ...address(context),
]
