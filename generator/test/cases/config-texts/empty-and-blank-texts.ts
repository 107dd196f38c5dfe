import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  kind: 'ConfigMap',
  data: {
    none: (values.on ? ['a', 'b', 'c'] : []).join('\n'),
    empty: ['', ...(values.on ? ['a'] : []), ''].join('\n'),
    blank: ['  ', ...(values.on ? ['a  '] : []), ' ', ...(values.tls ? [`${values.n} `] : []), '\t'].join('\n'),
    loops: [...values.list.map(({ tls }) => (tls ? '' : 'x')), ...values.hosts.map(() => '')].join('\n'),
    braces: ['{{ a }}', `{${values.n}}`, `{{${values.s}}}`, ...(values.on ? ['{'] : []), '}'].join('\n'),
    last: `${values.hosts.map((host) => `${host}\n`).join('')}\n\n`,
  },
})
