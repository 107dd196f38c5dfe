import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  kind: 'ConfigMap',
  data: {
    'app.conf': [
      '# generated',
      '',
      ...(values.on ? [`count ${values.n}`, ''] : ['none']),
      '',
      '',
      ...values.list.flatMap((item) => ['', `port ${item.port}`, '', `  tls ${item.tls}`, '']),
      ...(values.tls ? ['', 'tls'] : []),
      '',
      `kind ${values.kind}`,
    ].join('\n'),
    'last.conf': `a\n\n${values.on ? `b ${values.n}\n\n` : ''}${values.tls ? 'c\n' : '\nd\n'}${values.list
      .map((item) => `\n  - ${item.port}\n`)
      .join('')}end\n`,
  },
})
