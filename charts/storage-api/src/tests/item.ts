import type { Pod } from 'chartwright'
import { testPod } from 'chartwright/blocks'
import { apiUrl, type Context, storageUrl } from '../helpers.ts'

const script = `set -e
storage=$1
api=$2
item="helm-test-$(date -u '+%Y%m%d-%H%M%S')"

# tries for a minute: pods that have just started may not be in their service yet
eventually() {
  for attempt in $(seq 30); do
    "$@" && return
    sleep 2
  done
  echo "In vain: $*"
  exit 1
}
ask() {
  curl -sSf -m 10 -o /dev/null "$@"
}
lists() {
  curl -sSf -m 10 "$storage/items" | grep -qF "\\"$item\\""
}

eventually ask "$api/readyz"
eventually ask -X PUT "$storage/items/$item"
# each answer comes from one of the pods
for answer in $(seq 20); do
  eventually lists
done
eventually ask -X DELETE "$storage/items/$item"
echo "All pods had the item $item."
`

export default (context: Context): Pod => {
  const { storage: values, test } = context.values

  return testPod(context, {
    name: 'test',
    image: test.image,
    script,
    args: [storageUrl(context), apiUrl(context)],
    values,
  })
}
