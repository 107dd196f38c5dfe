import type { DocumentOptions, ParseOptions, SchemaOptions, Tags } from 'yaml'

/** Of YAML 1.1, Go's reader knows neither dates nor `12:30`; it reads `0o17`, and what is binary as a string. */
const customTags = (tags: Tags): Tags => [
  { tag: 'tag:yaml.org,2002:int', default: true, test: /^[-+]?0o[0-7_]+$/, resolve: octal },
  ...tags.filter(
    (tag) => typeof tag !== 'string' && !OTHER_TAGS.test(tag.tag) && !('format' in tag && tag.format === 'TIME'),
  ),
  { tag: 'tag:yaml.org,2002:binary', resolve: (text: string) => decoded(text) },
]

/** Also in browsers, which have no `Buffer`. */
const decoded = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))

const octal = (text: string): number => Number.parseInt(text.replaceAll('_', '').replace('0o', ''), 8)

const OTHER_TAGS = /:(timestamp|binary)$/

/** Reads YAML as Helm does: by YAML 1.1, where `0755` is octal and `on` is true; of keys that occur twice the last. */
export const YAML_AS_HELM: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  merge: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  customTags,
}
