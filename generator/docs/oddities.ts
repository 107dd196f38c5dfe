/** Something that Helm does other than a person expects, and what chartwright makes of the same. */
export interface Oddity {
  readonly title: string
  readonly text: string
  /** Values that show it. */
  readonly values: Readonly<Record<string, unknown>>
  /** The template that a person would write. */
  readonly template: string
  /** What Helm 3 and Helm 4 print for it, or a part of the error with which they fail. */
  readonly prints?: string
  readonly fails?: string
  /** The source of the same in a chart. */
  readonly source: string
}

/** What is odd about Helm; a test runs every one. */
export const ODDITIES: readonly Oddity[] = [
  {
    title: 'Large numbers change their form',
    text: 'Numbers of a values file are decimals for Go, which writes a million and more with an exponent.',
    values: { replicas: 3_000_000 },
    template: '{{ .Values.replicas }}',
    prints: '3e+06',
    source: 'replicas: values.replicas',
  },
  {
    title: 'Numbers of different types fail to compare',
    text: 'A number of a values file is never of the type of one in a template; a number of `--set` is.',
    values: { replicas: 3 },
    template: '{{ eq .Values.replicas 3 }}',
    fails: 'incompatible types for comparison',
    source: 'three: values.replicas === 3',
  },
  {
    title: '`default` replaces what is given',
    text: 'It takes an empty text, `0` and `false` for unset. In chartwright unset means absent or null.',
    values: { note: '' },
    template: '{{ .Values.note | default "none" }}',
    prints: 'none',
    source: "note: values.note ?? 'none'",
  },
  {
    title: 'Empty maps and lists are false',
    text: 'In TypeScript they are true, so that a condition must say what it means.',
    values: { nodeSelector: {} },
    template: '{{ if .Values.nodeSelector }}given{{ else }}unset{{ end }}',
    prints: 'unset',
    source: 'given: values.nodeSelector !== undefined',
  },
  {
    title: 'A field of something unset fails',
    text: 'tsc finds it in a chart, and `?.` is written safely.',
    values: {},
    template: '{{ .Values.external.host }}',
    fails: 'nil pointer evaluating interface {}.host',
    source: "host: values.external?.host ?? 'none'",
  },
  {
    title: 'Both arms of `ternary` are worked out',
    text: 'The arguments of every function are, also of `default`.',
    values: {},
    template: '{{ ternary .Values.external.host "none" (not (empty .Values.external)) }}',
    fails: 'nil pointer evaluating interface {}.host',
    source: "host: values.external ? values.external.host : 'none'",
  },
  {
    title: 'What is unset is printed',
    text: 'A text of something that may be unset is refused.',
    values: {},
    template: '{{ printf "http://%s" .Values.note }}',
    prints: 'http://%!s(<nil>)',
    source: 'url: `http://${values.note}`',
  },
  {
    title: 'Texts are counted in bytes',
    text: 'Lengths and slices are refused, unless the type of the value has a pattern of ASCII characters.',
    values: { name: 'é' },
    template: '{{ len .Values.name }}',
    prints: '2',
    source: 'length: values.name.length',
  },
  {
    title: 'Maps have an order of their own',
    text: 'It is that of the bytes of the keys. `entries` has it in TypeScript as well.',
    values: { env: { 10: 'a', 9: 'b' } },
    template: '{{ range $key, $value := .Values.env }}{{ $key }}{{ $value }},{{ end }}',
    prints: '10a,9b,',
    source: 'list: entries(values.env).map(([key, value]) => `${key}${value}`)',
  },
  {
    title: 'Some functions take bytes for characters',
    text: '`trunc`, `substr`, `abbrev` and `nospace` break characters beyond ASCII. Their arguments must be ASCII.',
    values: { name: 'é é' },
    template: '{{ nospace .Values.name }}',
    prints: 'Ã©Ã©',
    source: 'name: withoutSpaces(values.name)',
  },
  {
    title: 'Divisions lose what is behind the point',
    text: 'Only a division that is rounded at once means the same in TypeScript.',
    values: { replicas: 5 },
    template: '{{ div .Values.replicas 2 }}',
    prints: '2',
    source: 'half: values.replicas / 2',
  },
]
