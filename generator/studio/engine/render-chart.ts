import { createHelm, type Files, type Helm, HelmError, seededRandom } from 'chartwright-helm'
import { ImportError } from '../../src/import/import-error.ts'
import { readObjects } from '../../src/import/read/read-objects.ts'
import type { FileContent } from '../../src/studio/site.ts'
import { checkManifests, type ManifestProblem } from '../kubernetes/check-manifests.ts'
import type { KubernetesSchemas } from '../kubernetes/schemas.ts'
import { OBJECTS } from '../manifests/helm-problem.ts'
import { relationsOf } from '../picture/relations.ts'
import { type Affected, affectedIn } from './affected.ts'
import { markedTemplates } from './marked-chart.ts'
import { comparable } from './other-version.ts'
import { type Places, placesOf } from './places.ts'
import type { Answer, Baseline, ChartFiles, Outcome, Question, RenderRequest, RenderSettings } from './protocol.ts'
import { DocumentValues, documentsOf, keyed, type RenderedDocument, resourcesOf } from './resources.ts'

interface Remembered {
  readonly of: string
  readonly manifests: Manifests | string
}

interface Manifests {
  readonly documents: ReadonlyMap<string, RenderedDocument>
  readonly notes: string
  readonly warnings: string
}

/** Passwords and times are the same in each rendering, so that only what values change is shown as changed. */
const SEED = 1

/** With how many other values it is tried what depends on one. */
const MOST_OTHERS = 2

/** Renders one chart with values that change. */
export class ChartRenderer {
  readonly #helm: Helm
  readonly #values = new DocumentValues()
  readonly #loadSchemas: () => Promise<KubernetesSchemas>
  #schemas: Promise<KubernetesSchemas> | undefined
  #random = seededRandom(SEED)
  #files: Files = {}
  #other: Files = {}
  #contents: ChartFiles = {}
  #marked: Files | undefined
  #baseline: Remembered | undefined
  #last: Remembered | undefined

  /** `loadSchemas` is called as soon as manifests are to be checked. */
  constructor(module: WebAssembly.Module, loadSchemas: () => Promise<KubernetesSchemas>) {
    this.#loadSchemas = loadSchemas
    const opened = Date.now()
    this.#helm = createHelm(module, { random: (bytes) => this.#random(bytes), now: () => opened })
  }

  /** Takes another state of the chart, and the version that it is compared with. */
  setChart(files: ChartFiles, other: ChartFiles = {}): void {
    this.#files = bytesIn(files)
    this.#other = bytesIn(other)
    this.#contents = files
    this.#marked = undefined
    this.#baseline = undefined
    this.#last = undefined
  }

  /** Answers what the page asks. */
  answer(question: Question): Answer | Promise<Answer> {
    if (question.kind === 'render') return this.render(question.request)
    if (question.kind === 'problems') return this.#problems(question.settings, question.values)
    const now = this.#renderLast(question.settings, question.values)
    if (typeof now === 'string') return undefined
    return question.kind === 'places'
      ? this.#places(question.settings, question.values, now)
      : this.#affected(question.settings, question.others, now)
  }

  /** Renders, and compares with the baseline. */
  render({ settings, values, baseline }: RenderRequest): Outcome {
    const now = this.#renderLast(settings, values)
    if (typeof now === 'string') return { ok: false, message: now }
    const before =
      baseline.chart === 'own' && values === baseline.values ? now : this.#renderBaseline(settings, baseline)
    const known = typeof before === 'string' ? undefined : before.documents
    const compared = known && baseline.chart === 'other' ? comparable(known, now.documents) : known
    this.#values.keep([...(known?.values() ?? []), ...now.documents.values()])
    return {
      ok: true,
      resources: resourcesOf(now.documents, compared),
      notes: now.notes,
      warnings: now.warnings,
      relations: relationsOf(now.documents),
      ...(typeof before === 'string' && { baselineProblem: before }),
    }
  }

  #renderBaseline(settings: RenderSettings, baseline: Baseline): Manifests | string {
    const of = JSON.stringify([settings, baseline])
    const files = baseline.chart === 'own' ? this.#files : this.#other
    if (this.#baseline?.of !== of) this.#baseline = { of, manifests: this.#render(settings, baseline.values, files) }
    return this.#baseline.manifests
  }

  #renderLast(settings: RenderSettings, values: string): Manifests | string {
    const of = JSON.stringify([settings, values])
    if (this.#last?.of !== of) this.#last = { of, manifests: this.#render(settings, values) }
    return this.#last.manifests
  }

  async #problems(settings: RenderSettings, values: string): Promise<readonly ManifestProblem[] | undefined> {
    this.#schemas ??= this.#loadSchemas()
    const now = this.#renderLast(settings, values)
    return typeof now === 'string' ? undefined : checkManifests(now.documents, await this.#schemas)
  }

  #places(settings: RenderSettings, values: string, { documents }: Manifests): Places {
    const marked = this.#marked ?? { ...this.#files, ...markedTemplates(this.#contents) }
    this.#marked = marked
    const rendered = this.#render(settings, values, marked, ['--render-subchart-notes'])
    return typeof rendered === 'string' ? {} : placesOf(rendered.notes, documents)
  }

  #affected(settings: RenderSettings, others: readonly string[], { documents }: Manifests): Affected {
    const found: Manifests['documents'][] = []
    for (const values of others) {
      const other = found.length < MOST_OTHERS && this.#render(settings, values)
      if (other && typeof other !== 'string') found.push(other.documents)
    }
    return affectedIn(documents, found)
  }

  /** The manifests, or Helm's words. */
  #render(
    { helm, release, namespace, kubeVersion, lookup }: RenderSettings,
    values: string,
    files = this.#files,
    flags: readonly string[] = [],
  ): Manifests | string {
    this.#random = seededRandom(SEED)
    try {
      const { text, notes, warnings, documents } = this.#helm.template(files, {
        flags,
        helm,
        release,
        namespace,
        ...(kubeVersion && { kubeVersion }),
        ...(lookup.trim() !== '' && { lookup: readObjects(lookup, OBJECTS) }),
        values: values.trim() === '' ? [] : [values],
        // Helm's engine takes longer to give all of them than it takes here to read those that changed
        documents: this.#values.isEmpty,
      })
      const found = this.#values.read(
        documentsOf(text),
        documents.map(({ value }) => value),
      )
      return { documents: keyed(found), notes: notes.trim(), warnings: warnings.trim() }
    } catch (error) {
      if (error instanceof HelmError || error instanceof ImportError) return error.message
      throw error
    }
  }
}

const bytesIn = (files: ChartFiles): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))

/** As bytes, which each rendering would make of texts otherwise. */
const bytesOf = (content: FileContent): Uint8Array =>
  typeof content === 'string'
    ? new TextEncoder().encode(content)
    : Uint8Array.from(atob(content.base64), (char) => char.charCodeAt(0))
