import { type Pod, partName } from 'chartwright'
import { testPod } from 'chartwright/blocks'
import { type Context, webserverEnvironment } from '../helpers.ts'

// reads the page as plain text, so that its markup may change
const script = `set -e
page() {
  curl -sSf -m 10 "$1" | tr '\\n' ' ' | sed -e 's/<[^>]*>//g' -e "s/&#39;/'/g" \\
    -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\\&/g'
}
visits() {
  page "$1" | grep -o 'Visits: *[0-9]*' | tr -dc 0-9
}
greets() {
  page "$1" | grep -qF "Hello $NAME!"
}
counts() {
  before=$(visits "$1")
  after=$(visits "$1")
  [ -n "$before" ] && [ -n "$after" ] && [ "$after" -gt "$before" ] && echo "Visits: $before, then $after"
}

# pods that have just started may still be looking for Redis
for attempt in $(seq 30); do
  if greets "$1" && { [ -z "$REDIS_HOST" ] || counts "$1"; }; then
    echo "Hello $NAME!"
    exit 0
  fi
  sleep 2
done
echo "It does not greet $NAME, or does not count:"
page "$1"
exit 1
`

export default (context: Context): Pod => {
  const { test, webserver } = context.values

  return testPod(context, {
    name: 'test',
    image: test.image,
    script,
    args: [`http://${partName(context, 'webserver')}:${webserver.service.port}/`],
    env: webserverEnvironment(context),
    values: webserver,
  })
}
