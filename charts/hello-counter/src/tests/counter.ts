import { imageReference, labels, type Pod, partName } from 'chartwright'
import { type Context, environment } from '../helpers.ts'

// reads the page as plain text, so that its markup may change
const script = `set -e
page() {
  curl -sSf -m 10 "$1" | tr '\\n' ' ' | sed -e 's/<[^>]*>//g' -e "s/&#39;/'/g" \\
    -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\\&/g'
}
visits() {
  page "$1" | grep -o 'Visits: *[0-9]*' | tr -dc 0-9
}
ready() {
  page "$1" | grep -qF "Hello $NAME!" && { [ -z "$REDIS_HOST" ] || [ -n "$(visits "$1")" ]; }
}

for attempt in $(seq 30); do
  if ready "$1"; then break; fi
  sleep 2
done
if ! ready "$1"; then
  echo "It does not greet $NAME, or does not count:"
  page "$1"
  exit 1
fi
echo "Hello $NAME!"

if [ -n "$REDIS_HOST" ]; then
  before=$(visits "$1")
  after=$(visits "$1")
  echo "Visits: $before, then $after"
  [ "$after" -gt "$before" ]
fi
`

export default (context: Context): Pod => {
  const { imagePullSecrets, test, webserver } = context.values
  const url = `http://${partName(context, 'webserver')}:${webserver.service.port}/`

  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: partName(context, 'test'),
      labels: labels(context, 'test'),
      annotations: { 'helm.sh/hook': 'test', 'helm.sh/hook-delete-policy': 'before-hook-creation' },
    },
    spec: {
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      imagePullSecrets,
      securityContext: webserver.podSecurityContext,
      containers: [
        {
          name: 'counter',
          image: imageReference(context, test.image),
          imagePullPolicy: test.image.pullPolicy,
          command: ['sh', '-c', script, 'counter', url],
          env: environment(context),
          resources: webserver.resources,
          securityContext: webserver.securityContext,
        },
      ],
    },
  }
}
