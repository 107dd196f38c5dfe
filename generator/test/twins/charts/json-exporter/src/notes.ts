import { type Context, fullname, name, namespace } from './helpers.ts'

const service = (context: Context): string[] => {
  const { port, type } = context.values.service
  const [own, full] = [namespace(context), fullname(context)]

  switch (type) {
    case 'NodePort':
      return [
        `  export NODE_PORT=$(kubectl get --namespace ${own} -o jsonpath="{.spec.ports[].nodePort}" services ${full})`,
        `  export NODE_IP=$(kubectl get nodes --namespace ${own} -o jsonpath="{.items[].status.addresses[].address}")`,
        '  echo http://$NODE_IP:$NODE_PORT',
      ]
    case 'LoadBalancer':
      return [
        '     NOTE: It may take a few minutes for the LoadBalancer IP to be available.',
        `           You can watch the status of by running 'kubectl get --namespace ${own} svc -w ${full}'`,
        `  export SERVICE_IP=$(kubectl get svc --namespace ${own} ${full} --template "{{ range (index .status.loadBalancer.ingress 0) }}{[]}{{ end }}")`,
        `  echo http://$SERVICE_IP:${port}`,
      ]
    default:
      return [
        `  export POD_NAME=$(kubectl get pods --namespace ${own} -l "app.kubernetes.io/name=${name(context)},app.kubernetes.io/instance=${context.release.name}" -o jsonpath="{.items[].metadata.name}")`,
        `  export CONTAINER_PORT=$(kubectl get pod --namespace ${own} $POD_NAME -o jsonpath="{.spec.containers[].ports[].containerPort}")`,
        `  echo "Visit http://127.0.0.1:${port} to use your application"`,
        `  kubectl --namespace ${own} port-forward $POD_NAME ${port}:$CONTAINER_PORT`,
      ]
  }
}

const address = (context: Context): string[] => {
  const { ingress } = context.values
  if (!ingress.enabled) return service(context)
  const scheme = ingress.tls.length > 0 ? 'https' : 'http'
  return ingress.hosts.flatMap(({ host, paths }) => paths.map(({ path }) => `  ${scheme}://${host}${path}`))
}

export default (context: Context): string[] => [
  '1. Get the application URL by running these commands:',
  ...address(context),
]
