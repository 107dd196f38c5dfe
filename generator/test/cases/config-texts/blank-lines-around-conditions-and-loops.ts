import type { Context } from '../values.ts'

export default ({ values }: Context) => ({
  kind: 'ConfigMap',
  data: {
    'nginx.conf': [
      `worker_processes ${values.n};`,
      '',
      'http {',
      `    resolver ${values.s};`,
      ...(values.on ? ['', '    gzip on;', '    gzip_types text/plain "application/json";'] : []),
      values.opt ? `    access_log ${values.opt};` : '    access_log off;',
      '',
      ...values.list.flatMap((server) => [
        '    server {',
        `        listen ${server.port}${server.tls ? ' ssl' : ''};`,
        `        server_name ${server.name};`,
        '',
        ...server.paths.flatMap((path) => [
          `        location ${path} {`,
          '            proxy_pass http://app;',
          '        }',
        ]),
        '    }',
        '',
      ]),
      '}',
      '',
    ].join('\n'),
    end: 'x',
  },
})
