import { type Pod, partName } from 'chartwright'
import { testPod } from 'chartwright/blocks'
import type { Context } from '../helpers.ts'

// always the same voter, who changes their mind: however often it runs, the poll has one vote more
const script = `votes_for_b() {
  curl -sSf -m 10 "$1results" | grep -o '"votes":[0-9]*' | cut -d: -f2 | sed -n 3p
}
is_acknowledged() {
  cookie='voter_id=helm-test-of-the-chart'
  [ "$(curl -sSf -m 10 -o /dev/null -w '%{http_code}' -H "Cookie: $cookie" -d "vote=$2" "$1")" = 303 ]
}
is_counted() {
  is_acknowledged "$1" a || return 1
  sleep 3
  before=$(votes_for_b "$2") && [ -n "$before" ] || return 1
  is_acknowledged "$1" b || return 1
  for second in $(seq 10); do
    sleep 1
    after=$(votes_for_b "$2")
    if [ -n "$after" ] && [ "$after" -gt "$before" ]; then return 0; fi
  done
  return 1
}

# pods that have just started may still be looking for Redis, and workers for their table
for attempt in $(seq 10); do
  if is_counted "$@"; then
    echo "A vote was counted: $before, then $after"
    exit 0
  fi
  sleep 2
done
echo 'No vote was counted. The result says:'
curl -sS -m 10 "$2results"
exit 1
`

export default (context: Context): Pod => {
  const { test, vote, result } = context.values
  const url = (part: string, port: number): string => `http://${partName(context, part)}:${port}/`

  return testPod(context, {
    name: 'test',
    image: test.image,
    script,
    args: [url('vote', vote.service.port), url('result', result.service.port)],
    values: vote,
  })
}
