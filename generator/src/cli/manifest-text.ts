import type { Manifest, RenderedChart } from '../chart/index.ts'
import { mapLines } from '../values/yaml-lines.ts'
import { byInstallOrder } from './install-order.ts'

interface Shown {
  readonly template: string
  readonly manifest: Manifest
  readonly kind: string
}

/**
 * The documents of templates, as `helm template` prints them: in the order of installing, hooks behind the others. None
 * ends with a newline.
 */
export const manifestTexts = (
  chart: string,
  templates: RenderedChart['templates'],
  { hooks }: { readonly hooks: boolean },
): string[] => {
  const shown = [...templates]
    .sort(byPath)
    .flatMap(([path, manifests]) =>
      manifests.map((manifest) => ({ template: `${chart}/templates/${path}`, manifest, kind: String(manifest.kind) })),
    )
  const others = shown.filter(({ manifest }) => !isHook(manifest)).sort(byInstallOrder)
  return [...others, ...(hooks ? shown.filter(({ manifest }) => isHook(manifest)) : [])].map(text)
}

const text = ({ template, manifest }: Shown): string =>
  ['---', `# Source: ${template}`, ...mapLines(manifest as never)].join('\n')

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

const isHook = ({ metadata }: Manifest): boolean => {
  const { annotations } = (metadata ?? {}) as { annotations?: Record<string, unknown> }
  return annotations?.['helm.sh/hook'] !== undefined
}
