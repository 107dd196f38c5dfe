import { type Pod, partName } from 'chartwright'
import { testPod } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

// the answer to a form leads to the page, on which the message must be
const script = `message="helm test, $(date -u '+%Y-%m-%d %H:%M:%S')"

# pods that have just started may still be looking for Redis
for attempt in $(seq 30); do
  if curl -sSf -m 10 -L --data-urlencode "message=$message" "$1" | grep -qF "$message"; then
    echo "The message came back: $message"
    exit 0
  fi
  sleep 2
done
echo "The message did not come back:"
curl -sS -m 10 "$1"
exit 1
`

export default (context: Context): Pod => {
  const { frontend: values, test } = context.values

  return testPod(context, {
    name: 'test',
    image: test.image,
    script,
    args: [`http://${partName(context, frontend.name)}:${values.service.port}/`],
    values,
  })
}
