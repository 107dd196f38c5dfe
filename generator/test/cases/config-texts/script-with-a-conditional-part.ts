import type { Context } from '../values.ts'

export default ({ values, release }: Context) => ({
  kind: 'ConfigMap',
  data: {
    'init.sh': `#!/bin/sh
set -eu

DATA_DIR="${values.s}"
REPLICAS=${values.n}
\tTABS="\\t"   

${
  values.on
    ? `# join the cluster
for n in $(seq 0 ${values.n}); do
  wait_for "${release.name}-$n" ${values.ext?.port ?? 6379}
done

`
    : ''
}mkdir -p "$DATA_DIR"

for host in ${values.hosts.join(' ')}; do
  ping "$host"
done

${values.opt ? `export AUTH=${values.opt}` : 'export AUTH=no'}${values.tls ? '\nexport TLS=yes' : ''}

${values.s}
{{ not a template }} {${values.n}}
exec server --dir "$DATA_DIR"
`,
  },
})
