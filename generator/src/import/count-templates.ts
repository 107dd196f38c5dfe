import type { Kept } from './convert/index.ts'
import type { ImportReport } from './report.ts'

/** How many templates and lines became TypeScript, those of NOTES.txt and of empty files apart. */
export const countTemplates = (
  templates: readonly (readonly [path: string, text: string])[],
  kept: readonly Kept[],
  untouched: ReadonlySet<string>,
): Pick<ImportReport, 'templates' | 'lines'> => {
  const files = templates
    .filter(([path]) => !path.endsWith('NOTES.txt'))
    .map(([path, text]) => countFile(`templates/${path}`, text, { kept, untouched }))
  const lines = (kind: 'typed' | 'raw'): number => files.reduce((sum, file) => sum + file[kind], 0)
  return {
    templates: {
      typed: files.filter(({ raw }) => raw === 0).length,
      partly: files.filter(({ typed, raw }) => typed > 0 && raw > 0).length,
      raw: files.filter(({ typed, raw }) => typed === 0 && raw > 0).length,
    },
    lines: { typed: lines('typed'), raw: lines('raw') },
  }
}

const countFile = (
  path: string,
  text: string,
  { kept, untouched }: { readonly kept: readonly Kept[]; readonly untouched: ReadonlySet<string> },
): { readonly typed: number; readonly raw: number } => {
  const all = linesOf(text)
  if (untouched.has(path)) return { typed: 0, raw: all }
  const own = kept.filter(({ template }) => template === path)
  const raw = Math.min(
    all,
    own.reduce((sum, { lines = all }) => sum + lines, 0),
  )
  return { typed: all - raw, raw }
}

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
