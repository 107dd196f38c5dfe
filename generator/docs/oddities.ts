/** Something that Helm does against expectation, and what chartwright generates instead. */
export interface Oddity {
  readonly title: string
  readonly text: string
  /** Values that show it. */
  readonly values: Readonly<Record<string, unknown>>
  /** The template that a person would write. */
  readonly template: string
  /** What Helm 3 and Helm 4 print for it, */
  readonly prints?: string
  /** or one of what they print, and not the same in every run, */
  readonly printsOneOf?: readonly string[]
  /** or a part of the error with which they fail. */
  readonly fails?: string
  /** The source of the same in a chart. */
  readonly source: string
}

/** What is odd about Helm; a test runs each of them. */
export const ODDITIES: readonly Oddity[] = [
  {
    title: 'Large numbers change their form',
    text: 'Go reads every number of a values file as a decimal, and prints a million or more with an exponent.',
    values: { replicas: 3_000_000 },
    template: '{{ .Values.replicas }}',
    prints: '3e+06',
    source: 'replicas: values.replicas',
  },
  {
    title: 'Numbers of different types fail to compare',
    text: 'A number in a values file never has the type of a number in a template; a number from `--set` does.',
    values: { replicas: 3 },
    template: '{{ eq .Values.replicas 3 }}',
    fails: 'incompatible types for comparison',
    source: 'three: values.replicas === 3',
  },
  {
    title: '`default` replaces values that are set',
    text: 'It treats an empty string, `0` and `false` as unset. In chartwright, unset means absent or null.',
    values: { note: '' },
    template: '{{ .Values.note | default "none" }}',
    prints: 'none',
    source: "note: values.note ?? 'none'",
  },
  {
    title: 'Empty maps and lists are false',
    text: 'In TypeScript they are true, so chartwright asks for a condition that says what it means.',
    values: { nodeSelector: {} },
    template: '{{ if .Values.nodeSelector }}given{{ else }}unset{{ end }}',
    prints: 'unset',
    source: 'given: values.nodeSelector !== undefined',
  },
  {
    title: 'A field of an unset map fails',
    text: 'In a chart, tsc reports it, and chartwright generates a safe template for `?.`.',
    values: {},
    template: '{{ .Values.external.host }}',
    fails: 'nil pointer evaluating interface {}.host',
    source: "host: values.external?.host ?? 'none'",
  },
  {
    title: 'Both branches of `ternary` are evaluated',
    text: 'Helm evaluates all arguments of every function, including `default`.',
    values: {},
    template: '{{ ternary .Values.external.host "none" (not (empty .Values.external)) }}',
    fails: 'nil pointer evaluating interface {}.host',
    source: "host: values.external ? values.external.host : 'none'",
  },
  {
    title: 'An unset value is printed',
    text: 'chartwright refuses a string with a value that may be unset.',
    values: {},
    template: '{{ printf "http://%s" .Values.note }}',
    prints: 'http://%!s(<nil>)',
    source: 'url: `http://${values.note}`',
  },
  {
    title: 'Strings are measured in bytes',
    text: 'chartwright refuses lengths and slices, unless the type of the value has a pattern of ASCII characters.',
    values: { name: 'é' },
    template: '{{ len .Values.name }}',
    prints: '2',
    source: 'length: values.name.length',
  },
  {
    title: 'Maps have an order of their own',
    text: 'Helm iterates over a map in the order of the bytes of its keys. `entries` does so in TypeScript, too.',
    values: { env: { 10: 'a', 9: 'b' } },
    template: '{{ range $key, $value := .Values.env }}{{ $key }}{{ $value }},{{ end }}',
    prints: '10a,9b,',
    source: 'list: entries(values.env).map(([key, value]) => `${key}${value}`)',
  },
  {
    title: '`toYaml` has no fixed order for some keys',
    text: 'The YAML library sorts numbers by value but letters after digits, and so puts `2` before `10`, `10` before `1a` and `1a` before `2`. Such a map prints in one of several orders, which may change from run to run, and with it a checksum of the output. chartwright generates the same `toYaml`; only the order differs, never the data. Where the string itself counts, use `toJson`, which sorts the keys by their bytes.',
    values: { env: { 2: 'a', 10: 'b', '1a': 'c' } },
    template: '{{ toYaml .Values.env | replace "\\n" " " }}',
    printsOneOf: ['"10": b 1a: c "2": a', '"2": a "10": b 1a: c', '1a: c "2": a "10": b'],
    source: 'settings: toJson(values.env)',
  },
  {
    title: 'Some functions treat bytes as characters',
    text: '`trunc`, `substr`, `abbrev` and `nospace` break characters beyond ASCII, so chartwright requires ASCII arguments.',
    values: { name: 'é é' },
    template: '{{ nospace .Values.name }}',
    prints: 'Ã©Ã©',
    source: 'name: withoutSpaces(values.name)',
  },
  {
    title: 'Too large a number prints nothing',
    text: 'Beyond 1.8e308, decimal functions give infinity, which `toJson` drops. chartwright generates the same template; without Helm, such a result fails.',
    values: { ratio: 1e300 },
    template: '[{{ toJson (mulf .Values.ratio .Values.ratio) }}]',
    prints: '[]',
    source: 'ratio: mulf(values.replicas, 1.5)',
  },
  {
    title: 'Divisions drop the decimals',
    text: 'Only a division that is rounded immediately gives the same result in TypeScript.',
    values: { replicas: 5 },
    template: '{{ div .Values.replicas 2 }}',
    prints: '2',
    source: 'half: values.replicas / 2',
  },
]
