import { describe, expect, it } from 'vitest'
import { fieldLines, KEY_END } from '../../src/loader/index.ts'
import { keysAt, sourceLine } from '../../studio/manifests/source-line.ts'

const SOURCE = `import { metadata, podTemplate } from './helpers.ts'

export default (context) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata(context, 'web'),
  spec: {
    replicas: context.values.replicas,
    template: podTemplate(context, {
      annotations: { 'example.com/at': 'x' },
      containers: [
        {
          name: 'web',
          image: 'web:1',
          ...(context.values.debug && { args: ['--debug'] }),
        },
      ],
    }),
  },
})
`

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 1
  template:
    metadata:
      annotations:
        # of the team
        "example.com/at": x
    spec:
      containers:
      - name: web
        image: web:1

        args:
        - --debug
      volumes:
        - name: tmp
          emptyDir: {}`.split('\n')

const lines = fieldLines('deployment.ts', SOURCE)

describe('a line of a manifest leads to the line of the source', () => {
  it.each([
    ['kind: Deployment', ['kind'], 5],
    ['  name: web', ['metadata', 'name'], 6],
    ['    app: web', ['metadata', 'labels', 'app'], 6],
    ['  replicas: 1', ['spec', 'replicas'], 8],
    ['        "example.com/at": x', ['spec', 'template', 'metadata', 'annotations', 'example.com/at'], 10],
    ['      - name: web', ['spec', 'template', 'spec', 'containers', 'name'], 13],
    ['        image: web:1', ['spec', 'template', 'spec', 'containers', 'image'], 14],
    ['        - --debug', ['spec', 'template', 'spec', 'containers', 'args'], 15],
    ['        - name: tmp', ['spec', 'template', 'spec', 'volumes', 'name'], 9],
    ['          emptyDir: {}', ['spec', 'template', 'spec', 'volumes', 'emptyDir'], 9],
  ])('%s', (text, keys, line) => {
    const found = keysAt(MANIFEST, MANIFEST.indexOf(text))
    expect(found).toEqual(keys)
    expect(sourceLine({ file: 'deployment.ts', lines, separator: KEY_END }, found)).toBe(line)
  })

  it('to the function, where it writes nothing of it', () => {
    const list = fieldLines('list.ts', '// a list\nexport default ({ values }) => values.manifests\n')
    expect(sourceLine({ file: 'list.ts', lines: list, separator: KEY_END }, ['spec', 'replicas'])).toBe(2)
  })
})
