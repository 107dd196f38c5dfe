/** A flag, as `parseArgs` of Node reads it. */
export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** What its value can be, for the completion of shells; anything where it isn't said. */
  readonly value?: 'file' | 'folder' | readonly string[]
}

const help = { type: 'boolean', short: 'h' } as const
const json = { type: 'boolean' } as const
const text = { type: 'string' } as const

/** Of commands that print what a source exports. */
const printed = {
  export: text,
  out: { type: 'string', value: 'file' },
  check: { type: 'boolean' },
  json,
  help,
} as const

/** The flags of each command that doesn't take those of Helm, too. */
export const FLAGS = {
  new: { image: text, port: text, health: text, yes: { type: 'boolean', short: 'y' }, json, help },
  generate: {
    check: { type: 'boolean' },
    watch: { type: 'boolean' },
    'self-checks': text,
    'helm-checks': text,
    seed: text,
    'no-cache': { type: 'boolean' },
    json,
    help,
  },
  coverage: { minimum: text, json, help },
  types: { crd: { type: 'boolean' }, out: { type: 'string', value: 'file' }, json, help },
  values: { chart: { type: 'string', value: 'file' }, ...printed },
  manifests: printed,
  import: {
    to: { type: 'string', value: 'folder' },
    'keep-templates': { type: 'boolean' },
    checks: text,
    seed: text,
    json,
    help,
  },
  diff: {
    helm: { type: 'string', value: ['3', '4'] },
    markdown: { type: 'boolean' },
    limit: text,
    changes: { type: 'boolean' },
    json,
    help,
  },
  studio: {
    watch: { type: 'boolean' },
    against: { type: 'string', value: 'file' },
    port: text,
    'no-open': { type: 'boolean' },
    export: { type: 'string', value: 'folder' },
    help,
  },
  // editors add --stdio
  lsp: { stdio: { type: 'boolean' }, help },
  completion: { help },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Flag>>>>
