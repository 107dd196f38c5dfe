/** A part of a template that is hard to read. */
export interface Snippet {
  readonly name: string
  readonly template: string
  /** The reading, in the notation of `short-structure.ts`. */
  readonly structure: string
  /** How many readings it could have, of which one was taken. */
  readonly guesses?: number
  /** Values with which it renders the same when it is printed again. */
  readonly values?: readonly unknown[]
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`

/** Snippets that are read. */
const READ: readonly Snippet[] = [
  {
    name: 'an item that begins under a condition and goes on behind it',
    template: lines(
      'l:',
      '{{- with .Values.m }}',
      '- match: {{ . }}',
      '{{- end }}',
      '{{- with .Values.f }}',
      '  filters: {{ . }}',
      '{{- end }}',
    ),
    structure: '{ l: [ - { opened with .Values.m (match: <.>), with .Values.f (filters: <.>) } ] }',
    guesses: 1,
    values: [{ m: 'a' }, { m: 'a', f: 'b' }],
  },
  {
    name: 'a tail that both branches share',
    template: lines('l:', '{{- if .Values.a }}', '- name: X', '{{- else }}', '- name: Y', '{{- end }}', '  value: z'),
    structure: '{ l: [ if .Values.a (- { name: X, value: z }) else (- { name: Y, value: z }) ] }',
    values: [{ a: true }, {}],
  },
  {
    name: 'children and new entries under one condition',
    template: lines('a:', '  b: 1', '{{- if .Values.x }}', '  c: 2', 'd: 3', '{{- end }}', 'e: 4'),
    structure: '{ a: { b: 1, if .Values.x (c: 2) }, if .Values.x (d: 3), e: 4 }',
    values: [{ x: true }, {}],
  },
  {
    name: 'children and new entries under one condition, each with a variable of its own',
    template: lines(
      ...['a:', '  b: 1', '{{- if .Values.x }}', '  {{- $v := 2 }}', '  c: {{ $v }}', 'd: 3', '{{- end }}', 'e: 4'],
    ),
    structure: '{ a: { b: 1, if .Values.x (<$v := 2>, c: <$v>) }, if .Values.x (d: 3), e: 4 }',
    values: [{ x: true }, {}],
  },
  {
    name: 'an insertion at the indent of a key: a list is its value, and a map stands beside it',
    template: lines('ports:', '{{ toYaml .Values.p | indent 0 }}', 'labels:', '{{- toYaml .Values.l | nindent 0 }}'),
    structure: '{ ports: inserted ...toYaml .Values.p, labels: nothing, ...toYaml .Values.l }',
    guesses: 2,
    values: [{ p: [{ port: 1 }, { port: 2 }], l: { a: 'b' } }],
  },
  {
    name: 'a whole item behind its dash',
    template: lines('l:', '{{- range .Values.l }}', '  - {{ toYaml . | indent 4 | trim }}', '{{- end }}'),
    structure: '{ l: [ range .Values.l (- inserted ...toYaml .) ] }',
    values: [{ l: [{ a: 1, b: { c: 2 } }, 'x'] }, { l: [] }],
  },
  {
    name: 'an item of nindent and trim with more fields below it',
    template: lines('l:', '  - {{ toYaml .Values.x | nindent 4 | trim }}', '    more: 1'),
    structure: '{ l: [ - { ...toYaml .Values.x, more: 1 } ] }',
    values: [{ x: { a: 1, b: 2 } }],
  },
  {
    name: 'a line that nindent begins',
    template: lines(
      'm:',
      '  {{- range $key, $v := .Values.m }}',
      '  {{- $key | nindent 2 }}: {{ $v }}',
      '  {{- end }}',
    ),
    structure: '{ m: { range $key, $v := .Values.m (<$key>: <$v>) } }',
    values: [{ m: { a: 1, b: 2 } }, { m: {} }],
  },
  {
    name: 'an indent within tpl',
    template: lines('m:', '  {{- tpl (toYaml .Values.x | nindent 2) $ }}'),
    structure: '{ m: inserted ...tpl (toYaml .Values.x) $ }',
    values: [{ x: { a: '{{ .Release.Name }}', b: 2 } }],
  },
  {
    name: 'indent around a named template that begins with a line’s end',
    template: lines('{{ define "h" }}', 'a: b', '{{- end -}}', 'm:', '  {{- include "h" . | indent 2 }}', 'n: 1'),
    structure: '{ m: inserted ...include "h" ., n: 1 }',
    values: [{}],
  },
  {
    name: 'a named template whose lines are indented',
    template: lines('{{ define "h" }}', '    a: b', '    c: d', '{{- end -}}', 'm:', '{{- include "h" . }}', 'n: 1'),
    structure: '{ m: inserted ...include "h" ., n: 1 }',
    values: [{}],
  },
  {
    name: 'an entry that printf makes',
    template: lines('m:', '  {{ printf "cls: %s" .Values.x }}'),
    structure: '{ m: { cls: <printf "%s" .Values.x> } }',
    values: [{ x: 'a' }],
  },
  {
    name: 'an insertion with more keys behind it',
    template: lines('readiness: {{ omit .Values.p "enabled" | toYaml | nindent 2 }}', '  port: http'),
    structure: '{ readiness: { ...omit .Values.p "enabled" | toYaml, port: http } }',
    values: [{ p: { enabled: true, period: 3 } }],
  },
  {
    name: 'a loop with an empty list as its else',
    template: lines('l:', '{{- range .Values.l }}', '- {{ . }}', '{{- else }}', '  []', '{{- end }}'),
    structure: '{ l: if .Values.l ([ range .Values.l (- <.>) ]) else ([]) }',
    values: [{ l: ['a', 'b'] }, { l: [] }, {}],
  },
  {
    name: 'an empty list or map, under the condition that nothing else is there',
    template: lines(
      ...[
        'l:',
        '  {{- with .Values.a }}',
        '  - {{ . }}',
        '  {{- end }}',
        '  {{- if not .Values.a }}',
        '  []',
        '  {{- end }}',
      ],
      ...['m:', '  {{- with .Values.a }}', '  a: {{ . }}', '  {{- else }}', '  {}', '  {{- end }}'],
    ),
    structure:
      '{ l: [ with .Values.a (- <.>), if not .Values.a (...toYaml list) ], ' +
      'm: with .Values.a ({ a: <.> }) else ({}) }',
    values: [{ a: 1 }, {}],
  },
  {
    name: 'items of named templates beside others',
    template: lines(
      ...['{{ define "m" }}- a', '{{ if .Values.x }}', '{{ include "n" . }}', '{{- end }}{{ end }}'],
      ...['{{ define "n" }}- b', '- c{{ end }}', 'l:', '  - x', '{{ include "m" . | indent 2 }}'],
    ),
    structure: '{ l: [ - x, ...include "m" . ] }',
    values: [{ x: 1 }, {}],
  },
  {
    name: 'a variable that is set within an item',
    template: lines('l:', '  - {{ $p := splitn ":" 2 .Values.x }}{{ $p._0 }}'),
    structure: '{ l: [ <$p := splitn ":" 2 .Values.x>, - <$p._0> ] }',
    values: [{ x: 'a:b' }],
  },
  {
    name: 'a text or another value, as a template',
    template: lines(
      'a: {{ if typeIs "string" .Values.x }}{{ tpl .Values.x $ }}{{ else }}{{ tpl (toYaml .Values.x) $ }}{{ end }}',
    ),
    structure: '{ a: if typeIs "string" .Values.x (<tpl .Values.x $>) else (<tpl (toYaml .Values.x) $>) }',
    values: [{ x: '{{ .Release.Name }}' }, { x: 3 }],
  },
  {
    name: 'a condition within a quoted text',
    template: lines('a: "x {{ if .Values.a }} y={{ .Values.a }}{{ end }}"'),
    structure: '{ a: "x <if .Values.a ( y=<.Values.a>)>" }',
    values: [{ a: 1 }, {}],
  },
  {
    name: 'a document that begins on the line of its separator',
    template: lines('---kind: A', 'a: 1', '--- # comment', 'kind: B'),
    structure: '{ kind: A, a: 1 } --- { kind: B }',
    values: [{}],
  },
  {
    name: 'a loop of documents',
    template: lines('{{- range .Values.l }}', '---', 'kind: A', 'name: {{ . }}', '{{- end }}'),
    structure: 'range .Values.l ({ kind: A, name: <.> })',
    values: [{ l: ['a', 'b'] }, { l: [] }],
  },
  {
    name: 'lines of a block scalar that look like comments, items and keys',
    template: lines(
      'd:',
      '  a: |',
      '    x: 1',
      '    # y',
      '    - z',
      '  {{- if .Values.a }}',
      '  b: |2-',
      '      q',
      '  {{- end }}',
      '# w',
      'e: 1 # f',
    ),
    structure: "{ d: { a: | 0'x: 1' 0'# y' 0'- z', if .Values.a (b: |2- 2'q') }, # w, e: 1 }",
    values: [{ a: 1 }, {}],
  },
  {
    name: 'blank lines and space in a block scalar',
    template: lines(
      'a: |',
      '',
      '  x',
      '    {{ if .Values.a }}',
      '  \ty',
      '    {{ end }}',
      '',
      '  z {{ .Values.a }}',
      '    ',
      'b: 1',
    ),
    structure: "{ a: | blank 0'x' if .Values.a (2'' 0'\ty') 2'' blank 0'z <.Values.a>' 2'', b: 1 }",
    values: [{ a: 1 }, {}],
  },
  {
    name: 'a loop in a block scalar, and a value of several lines',
    template: lines(
      'a: |-',
      '  l:',
      '  {{- range .Values.l }}',
      '  - {{ . }}',
      '  {{- end }}',
      '  {{- toYaml .Values.m | nindent 4 }}',
      'b: 1',
    ),
    structure: "{ a: |- 0'l:' range .Values.l (0'- <.>') 2...toYaml .Values.m, b: 1 }",
    values: [
      { l: ['a', 'b'], m: { x: 1, y: 2 } },
      { l: [], m: {} },
    ],
  },
  {
    name: 'a value in each branch, in lines and on the key’s line',
    template: lines(
      'a: {{- if .Values.a }}',
      '  b: 1',
      '{{- else }} none',
      '{{- end }}',
      'c: {{ if .Values.a }}"x"{{ else }}y{{ end }}',
    ),
    structure: '{ a: if .Values.a ({ b: 1 }) else (none), c: if .Values.a ("x") else (y) }',
    values: [{ a: 1 }, {}],
  },
  {
    name: 'comments of both kinds',
    template: lines(
      '{{- /*',
      'about',
      '  this',
      '*/}}',
      'a: 1',
      '# {{ .Values.x }} and more',
      '{{/* hi */}}',
      'b: 2 # three {{/* four */}}',
    ),
    structure: '{ # about\nthis, a: 1, # <.Values.x> and more, # hi, b: 2 }',
    values: [{ x: 'y' }],
  },
  {
    name: 'a loop that ends early',
    template: lines(
      'l:',
      '{{- range .Values.l }}',
      '{{- if eq . "b" }}',
      '  {{- break }}',
      '{{- end }}',
      '  - {{ . }}',
      '{{- end }}',
    ),
    structure: '{ l: [ range .Values.l (if eq . "b" (break), - <.>) ] }',
    values: [{ l: ['a', 'b', 'c'] }],
  },
]

/** Snippets of which a part, or all, stays as it is. */
const ISLANDS: readonly Snippet[] = [
  {
    name: 'a key that depends on a condition, with children that depend on others',
    template: lines(
      '{{- if or .Values.a .Values.b }}',
      'k:',
      '{{- end }}',
      '{{- if .Values.a }}',
      '  a: 1',
      '{{- end }}',
      '{{- if .Values.b }}',
      '  b: 1',
      '{{- end }}',
    ),
    structure: '{ island (a control opens a value that goes on behind it) }',
  },
  {
    name: 'an end that glues lines',
    template: lines('a: 1', '{{- if .Values.x }}', 'b: 2', '{{ end -}}', 'c: 3'),
    structure: 'refused (a control ends within a line)',
  },
  {
    name: 'indent around a named template that begins with its first key',
    template: lines(
      '{{ define "g" -}}',
      'a: b',
      '{{- end -}}',
      'm: 1',
      'n:',
      '  {{- include "g" . | indent 2 }}',
      'o: 1',
    ),
    structure: '{ m: 1, island (a line that is neither key nor item), o: 1 }',
  },
  {
    name: 'an item whose indent isn’t that of its dash',
    template: lines('l:', '  - {{ toYaml .Values.x | indent 6 | trim }}'),
    structure: '{ l: [ island (the indent of an insertion differs from its place) ] }',
  },
  {
    name: 'a named template that gives half an item',
    template: lines('{{ define "h" }}- name: x{{ end }}l:', '{{ include "h" . }}', '  value: y'),
    structure: '{ island (deeper lines without an entry above) }',
  },
  {
    name: 'a quote that opens under a condition and closes outside',
    template: lines('a: {{ if .Values.x }}"{{ end }}x"', 'b: 1'),
    structure: '{ island (a control within a text with quotes or colons), b: 1 }',
  },
  {
    name: 'a quote that closes under a condition',
    template: lines('a: "x {{ if .Values.a }} y="{{ end }}', 'b: 1'),
    structure: '{ island (a quoted text with something behind it), b: 1 }',
  },
  {
    name: 'a text of a named template that is inserted as YAML',
    template: lines('{{ define "h" }}x{{ end }}{{- with include "h" . }}', 'k: {{ trim . | nindent 4 }}', '{{- end }}'),
    structure: '{ with include "h" . (k: inserted island (a text of a value is inserted)) }',
  },
  {
    name: 'a first line that is deeper than the others',
    template: lines('a:', '  {{ toYaml .Values.x | indent 4 }}', 'b: 1'),
    structure: '{ a: inserted island (the first line is indented more than the others), b: 1 }',
  },
  {
    name: 'lines of YAML behind a key',
    template: lines('a: {{ toYaml .Values.x }}', 'b: "{{ toYaml .Values.x }}"', 'c: 1'),
    structure: '{ island (lines of YAML within a text), island (lines of YAML within a text), c: 1 }',
  },
  {
    name: 'a condition that puts a value right behind a colon',
    template: lines('a:', '{{- if .Values.x -}}', '    c', '    d', '{{- end }}', 'e: 4'),
    structure: 'refused (a control ends within a line)',
  },
  {
    name: 'a value of several lines with a text behind it',
    template: lines('a: |', '  x', '  {{- toYaml .Values.m | nindent 2 }} y', '  {{- .Values.n | nindent 2 }} z'),
    structure: 'refused (lines of YAML in front of a text)',
  },
  {
    name: 'nindent in front of a text',
    template: lines('a: |', '  x', '  {{- .Values.n | nindent 2 }} z', 'b: 1'),
    structure: '{ island (nindent in front of a text), b: 1 }',
  },
  {
    name: 'an indent that is computed',
    template: lines('a: 1', '{{- if .Values.x }}', '{{ toYaml .Values.x | indent .Values.n }}', '{{- end }}', 'b: 1'),
    structure: '{ a: 1, island (an indent is computed), b: 1 }',
  },
  {
    name: 'an indent that depends on a branch',
    template: lines('{{ if .Values.a }}  {{ end }}a: 1'),
    structure: 'refused (a space depends on a branch)',
  },
  {
    name: 'a text whose first line may be at either of two indents',
    template: lines(
      'a: |-',
      '  {{- range .Values.l }}',
      '  - {{ . }}',
      '  {{- end }}',
      '  {{- toYaml .Values.m | nindent 4 }}',
      'b: 1',
    ),
    structure: '{ island (the first line of a block scalar depends on a branch), b: 1 }',
  },
  {
    name: 'a loop of documents whose last one has no separator behind it',
    template: lines('{{- range .Values.l }}', 'a: {{ . }}', '---', 'b: 1', '{{- end }}'),
    structure: 'refused (documents of a loop without a line between)',
  },
  {
    name: 'a condition with the end of a document and the beginning of another',
    template: lines('a: 1', '{{- if .Values.x }}', 'b: 2', '---', '{{- end }}', 'c: 3'),
    structure: 'refused (a control adds to a document and begins another)',
  },
  {
    name: 'a line of a text whose end depends on a branch',
    template: lines('a: |', '  x', '{{- if .Values.x }}', '  y', '{{ end }}', '  z', 'b: 1'),
    structure: '{ island (a blank line of a text depends on a branch), b: 1 }',
  },
  {
    name: 'an island with a part of a split control takes all of it',
    template: lines('a:', '  b: 1', '{{- if .Values.x }}', '    c: 2', 'd: 3', '{{- end }}', 'e: 4'),
    structure: 'island (a value on its line and below it)',
  },
  {
    name: 'children and new entries under one condition, with a variable of both',
    template: lines(
      ...[
        'a:',
        '  b: 1',
        '{{- if .Values.x }}',
        '  {{- $v := 2 }}',
        '  c: {{ $v }}',
        'd: {{ $v }}',
        '{{- end }}',
        'e: 4',
      ],
    ),
    structure: '{ island (deeper lines without an entry above), e: 4 }',
  },
  {
    name: 'a document that goes on, or ends, by a condition',
    template: lines('a: 1', '{{- if .Values.x }}', '---', '{{- end }}', 'b: 2'),
    structure: 'refused (a document goes on behind a control that begins it)',
  },
  {
    name: 'a comment that inserts lines of YAML',
    template: lines('a: 1', '# {{ toYaml .Values.x }}', 'b: 2'),
    structure: '{ a: 1, island (lines of YAML behind the mark of a comment), b: 2 }',
  },
  {
    name: 'a named template that ends its line in front of a text',
    template: lines('{{ define "h" }}x', '{{ end }}a: {{ include "h" . }}', 'b: {{ include "h" . }}-y', 'c: 1'),
    structure: 'refused (a named template ends the line)',
  },
  {
    name: 'anchors, aliases, tags and explicit keys',
    template: lines('a: &x', '  b: 1', 'c: *x', 'd: !!str 1', '? e', ': f', 'g: 1'),
    structure:
      '{ island (an anchor or alias), island (an anchor or alias), island (a tag), ' +
      'island (a line that is neither key nor item), island (a line that is neither key nor item), g: 1 }',
  },
  {
    name: 'flow style with a control',
    template: lines('a: [1, {{ if .Values.x }}2{{ end }}]', 'b: [x,', '  y]', 'c: 1'),
    structure: '{ island (a control in flow style), b: [x, y], c: 1 }',
  },
  {
    name: 'a document that is indented, of which Helm moves the first line',
    template: lines('---', '  a: 1', '  b: 2'),
    structure: 'island (a document that is indented)',
  },
]

/** What is hard to read in the templates of real charts. */
export const SNIPPETS: readonly Snippet[] = [...READ, ...ISLANDS]
