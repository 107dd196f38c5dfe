import type { ScalarTag, Tags } from 'yaml'

/**
 * YAML 1.1 takes `.`, `e3` and `._0` for numbers; Go, and so Helm and Kubernetes, only what begins with a digit. It takes
 * `0o17` for one, too, as YAML 1.2 does.
 */
export const numbersOfGo = (tags: Tags): Tags => [
  octal,
  ...tags.map((tag) => (typeof tag === 'object' && isFloat(tag) ? { ...tag, test: withDigit(tag.test) } : tag)),
]

const octal: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  format: 'OCT',
  test: /^[-+]?0o[0-7_]*[0-7]$/,
  resolve: (text) => Number(text.replace(/^[-+]|_/g, '')) * (text.startsWith('-') ? -1 : 1),
}

const isFloat = (tag: { tag: string }): tag is ScalarTag & { test: RegExp } =>
  tag.tag === 'tag:yaml.org,2002:float' &&
  'test' in tag &&
  tag.test instanceof RegExp &&
  ['.', 'e3'].some((text) => (tag.test as RegExp).test(text))

const withDigit = (test: RegExp): RegExp => new RegExp(`^(?=[-+][._]*[0-9]|\\.?[0-9])(?:${test.source})`)
