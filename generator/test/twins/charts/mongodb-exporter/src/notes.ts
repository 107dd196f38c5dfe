import { type Context, fullname } from './helpers.ts'

const commands = (context: Context): string[] => {
  const { service, serviceMonitor } = context.values
  const [namespace, full, path] = [context.release.namespace, fullname(context), serviceMonitor.telemetryPath]

  switch (service.type) {
    case 'NodePort':
      return [
        `  NODE_IP=$(kubectl get nodes --namespace ${namespace} -o jsonpath="{.items[0].status.addresses[0].address}")`,
        `  NODE_PORT=$(kubectl get --namespace ${namespace} -o jsonpath="{.spec.ports[0].nodePort}" services ${full})`,
        `  curl http://$NODE_IP:$NODE_PORT${path}`,
      ]
    case 'LoadBalancer':
      return [
        '  # NOTE: It may take a few minutes for the LoadBalancer IP to be available.',
        `  SERVICE_IP=$(kubectl get svc --namespace ${namespace} ${full} -o jsonpath='{.status.loadBalancer.ingress[0].ip}')`,
        `  curl http://$SERVICE_IP:${service.port}${path}`,
      ]
    default:
      return [
        `  kubectl port-forward service/${full} ${service.port}`,
        `  curl http://127.0.0.1:${service.port}${path}`,
      ]
  }
}

export default (context: Context): string[] => [
  'Verify the application is working by running these commands:',
  '',
  ...commands(context),
]
