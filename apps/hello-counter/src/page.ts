import { definePages, type Markup, type Pages } from '@chartwright/kit/page'
import { html } from 'hono/html'
import type { Visits } from './counter.ts'

/** The versions of the app: the tags of its image. */
export type AppVersion = '1' | '2'

const looks = {
  1: { accent: { light: '#1d4ed8', dark: '#8db4ff' }, line: 'This is the first version.' },
  2: { accent: { light: '#15803d', dark: '#7ddf9f' }, line: 'This is the second version, all in green.' },
} as const

const css = `
.visits { margin: 0; font-size: clamp(2rem, 9vw, 3rem); font-weight: 700; line-height: 1.15; letter-spacing: -.03em;
  font-variant-numeric: tabular-nums }
.visits.off { font-size: 1.05rem; font-weight: 600; letter-spacing: 0; line-height: 1.5; padding: .5rem 0 .5rem .9rem;
  border-left: .25rem solid var(--warn) }
.facts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.25rem 0 1rem }
.facts ~ p { margin-top: 1rem }
.facts p { margin: 0; padding: .2rem .85rem; background: var(--ground); border: 1px solid var(--line); border-radius: 1rem;
  font-size: .9375rem }
`

/** What the page tells. */
export interface Greeting {
  name: string
  hostname: string
  version: AppVersion
  /** Absent where nothing counts. */
  visits?: Visits
}

const words = (visits: Visits): string => {
  if (visits.state === 'counted') return visits.count
  if (visits.state === 'read-only') return `${visits.count} (read-only)`
  return visits.state === 'away'
    ? 'cannot connect to Redis, counter disabled'
    : 'Redis refuses to count, counter disabled'
}

const visitsLine = (visits: Visits): Markup =>
  html`<p class="visits${visits.state === 'counted' ? '' : ' off'}">Visits: ${words(visits)}</p>
${visits.state === 'read-only' ? html`<p class="soft">Your visit is not counted: this is the last count.</p>\n` : ''}`

/** The pages of one version. */
export const pagesOf = (version: AppVersion): Pages =>
  definePages({ accent: looks[version].accent, css, icon: version })

/** The page that greets. */
export const greetingPage = (pages: Pages, { name, hostname, version, visits }: Greeting): string =>
  pages.page(
    `Hello ${name}!`,
    html`<h1>Hello ${name}!</h1>
${visits ? visitsLine(visits) : ''}<div class="facts">
<p>Hostname: ${hostname}</p>
<p>Version ${version}</p>
</div>
<p class="soft">${looks[version].line}</p>
<p><a class="button" href="">Visit again</a></p>`,
  )
