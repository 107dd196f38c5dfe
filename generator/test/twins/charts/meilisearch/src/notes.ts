import { type Context, fullname } from './helpers.ts'

const address = (context: Context): string[] => {
  const { ingress, service } = context.values
  const { namespace } = context.release
  if (ingress.enabled) {
    const scheme = ingress.tls.length > 0 ? 'https' : 'http'
    return ingress.hosts.map((host) => `  ${scheme}://${host}${ingress.path}`)
  }
  switch (service.type) {
    case 'NodePort':
      return [
        `  export NODE_PORT=$(kubectl get --namespace ${namespace} -o jsonpath="{.spec.ports[0].nodePort}" services ${fullname(context)})`,
        `  export NODE_IP=$(kubectl get nodes --namespace ${namespace} -o jsonpath="{.items[0].status.addresses[0].address}")`,
        '  echo http://$NODE_IP:$NODE_PORT',
      ]
    case 'LoadBalancer':
      return [
        '     NOTE: It may take a few minutes for the LoadBalancer IP to be available.',
        `           You can watch the status of by running 'kubectl get svc -w ${fullname(context)}'`,
        `  export SERVICE_IP=$(kubectl get svc --namespace ${namespace} ${fullname(context)} -o jsonpath='{.status.loadBalancer.ingress[0].ip}')`,
        `  echo http://$SERVICE_IP:${service.port}`,
      ]
    default:
      return [
        `  kubectl port-forward --namespace ${namespace} svc/${fullname(context)} ${service.port}:${service.port} &`,
        `  echo "Visit http://127.0.0.1:${service.port} to use your application"`,
      ]
  }
}

export default (context: Context): string[] => [
  '1. Get the application URL by running these commands:',
  ...address(context),
]
