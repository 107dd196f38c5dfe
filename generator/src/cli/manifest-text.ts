import type { Manifest, RenderedChart } from '../chart/index.ts'
import { mapLines } from '../values/yaml-lines.ts'

/** The documents of templates as texts, with the template of each above it. None ends with a newline. */
export const manifestTexts = (
  chart: string,
  templates: RenderedChart['templates'],
  { hooks }: { readonly hooks: boolean },
): string[] =>
  [...templates].flatMap(([path, manifests]) =>
    manifests
      .filter((manifest) => hooks || !isHook(manifest))
      .map((manifest) => ['---', `# Source: ${chart}/templates/${path}`, ...mapLines(manifest as never)].join('\n')),
  )

const isHook = ({ metadata }: Manifest): boolean => {
  const { annotations } = (metadata ?? {}) as { annotations?: Record<string, unknown> }
  return annotations?.['helm.sh/hook'] !== undefined
}
