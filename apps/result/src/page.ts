import { definePages, type Markup, type Pages } from '@chartwright/kit/page'
import { html } from 'hono/html'
import { script } from './page-script.ts'
import { type Known, sharesOf, type Tally } from './tally.ts'

/** What people choose from. */
export type Options = Record<keyof Tally, string>

const css = `
:root { --a: light-dark(#0b6a88, #63cdee); --b: light-dark(#ab2f63, #ff9fc8) }
.option { margin: 1.75rem 0 }
.line { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem }
h2 { margin: 0; font-size: 1.3rem; letter-spacing: -.01em }
.share { flex: none; font-size: clamp(2rem, 9vw, 2.75rem); font-weight: 700; line-height: 1.1; letter-spacing: -.02em;
  font-variant-numeric: tabular-nums; color: var(--c) }
.option.a { --c: var(--a) }
.option.b { --c: var(--b) }
svg { display: block; width: 100%; height: 1.25rem; margin: .5rem 0 .4rem; border-radius: 999px;
  background: color-mix(in oklab, var(--c) 14%, var(--card)) }
rect { fill: var(--c); transition: width .6s cubic-bezier(.2, .7, .2, 1) }
.foot { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; margin-top: 2rem; padding-top: 1rem;
  border-top: 1px solid var(--line) }
.foot p { margin: 0 }
.total { font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums }
.live { flex: none; font-size: .875rem; font-weight: 600; color: var(--soft) }
.live.on { color: light-dark(#166534, #86efac) }
.live.on::before { content: '●' / ''; margin-inline-end: .4rem }
.notice { margin: 1.25rem 0; padding: .7rem 1rem; background: var(--ground); border-left: .3rem solid var(--warn); border-radius: .25rem }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
[hidden] { display: none }
@media (prefers-reduced-motion: reduce) { rect { transition: none } }
@media (forced-colors: active) { svg { border: 1px solid } rect { fill: Highlight } }
`

/** The pages of the result. */
export const pages: Pages = definePages({ accent: { light: '#4a3fb5', dark: '#b3abff' }, css, script, icon: '%' })

const number = new Intl.NumberFormat('en')
const percent = new Intl.NumberFormat('en', { minimumFractionDigits: 1 })
const votes = (count: number): string => `${number.format(count)} ${count === 1 ? 'vote' : 'votes'}`

const optionPart = (key: keyof Tally, name: string, known: Tally, share: number): Markup => html`
<section class="option ${key}" aria-labelledby="${key}">
<div class="line"><h2 id="${key}"><bdi>${name}</bdi></h2><span class="share" data-share-${key}>${percent.format(share)}%</span></div>
<svg aria-hidden="true"><rect data-bar-${key} width="${share}%" height="100%"/></svg>
<span class="soft" data-votes-${key}>${votes(known[key])}</span>
</section>`

/** The page with both shares and the number of votes. */
export function resultPage({ a, b }: Options, known: Known): string {
  const shares = sharesOf(known)
  return pages.page(
    `${a} vs ${b} – result`,
    html`<h1><bdi>${a}</bdi> vs <bdi>${b}</bdi></h1>
<p class="notice" role="status" data-stale${known.stale ? '' : html` hidden`}>The votes can't be read at the moment: there may be newer ones.</p>
<div data-chart data-a="${a}" data-b="${b}">${optionPart('a', a, known, shares.a)}${optionPart('b', b, known, shares.b)}
</div>
<div class="foot"><p class="total" data-total>${votes(known.a + known.b)}</p><span class="live" data-live></span></div>
<p class="unseen" role="status" data-spoken></p>
<noscript><p class="soft">Without JavaScript this page stays as it is: <a href="">load it again</a> for newer votes.</p></noscript>`,
  )
}
