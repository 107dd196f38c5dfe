import { definePages, type Markup, type Pages } from '@chartwright/kit/page'
import { html } from 'hono/html'
import type { Choice } from './ballot-box.ts'

/** What people choose from. */
export type Options = Record<Choice, string>

/** What stands on the page. */
export interface View {
  options: Options
  /** The option of who looks. */
  chosen?: Choice
  /** Why the vote that was sent is not known to count. */
  problem?: string
  hostname: string
}

const css = `
:root { --a: light-dark(#0b6a88, #63cdee); --b: light-dark(#ab2f63, #ff9fc8) }
form { display: grid; gap: 1rem; margin: 1.5rem 0 }
button { display: flex; align-items: center; justify-content: space-between; gap: 1rem; width: 100%; min-height: 5.5rem;
  padding: 1rem 1.5rem; font: inherit; font-size: clamp(1.4rem, 6vw, 1.9rem); font-weight: 700; letter-spacing: -.01em;
  text-align: start; cursor: pointer; overflow-wrap: anywhere; color: var(--c);
  background: color-mix(in oklab, var(--c) 8%, var(--card)); border: .125rem solid color-mix(in oklab, var(--c) 40%, transparent);
  border-radius: 1rem; transition: background-color .15s, border-color .15s, transform .15s }
button[value=a] { --c: var(--a) }
button[value=b] { --c: var(--b) }
button:hover { border-color: var(--c); background: color-mix(in oklab, var(--c) 16%, var(--card)) }
button:active { transform: scale(.985) }
button[aria-pressed=true] { color: var(--on-accent); background: var(--c); border-color: var(--c) }
button[aria-pressed=true]:hover { background: color-mix(in oklab, var(--c) 90%, var(--text)) }
button:focus-visible { outline-color: var(--text); border-radius: 1rem }
.tick { flex: none; font-size: 1rem; font-weight: 600; letter-spacing: 0 }
.notice { margin: 1.25rem 0; padding: .7rem 1rem; background: var(--ground); border-left: .3rem solid var(--accent); border-radius: .25rem }
.notice.bad { border-color: var(--warn) }
footer { margin-top: 1.75rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--soft) }
@media (forced-colors: active) { button[aria-pressed=true] { border: .3rem solid Highlight } }
@media (prefers-reduced-motion: reduce) { button { transition: none } button:active { transform: none } }
`

/** The pages of the poll. */
export const pages: Pages = definePages({ accent: { light: '#4a3fb5', dark: '#b3abff' }, css, icon: '✓' })

const optionButton = (choice: Choice, { options, chosen }: View): Markup => html`
<button name="vote" value="${choice}" aria-pressed="${chosen === choice ? 'true' : 'false'}"><bdi>${options[choice]}</bdi>${
  chosen === choice ? html`<span class="tick">✓ Your vote</span>` : ''
}</button>`

function notice({ options, chosen, problem }: View): Markup | string {
  if (problem) return html`<p class="notice bad" role="alert">${problem}</p>\n`
  if (!chosen) return ''
  return html`<p class="notice" role="status">You voted for <b><bdi>${options[chosen]}</bdi></b>. You can change your mind at any time.</p>\n`
}

/** The page with the two options. */
export function pollPage(view: View): string {
  const { a, b } = view.options
  return pages.page(
    `${view.problem ? 'Not counted – ' : ''}${a} vs ${b}`,
    html`<h1><bdi>${a}</bdi> or <bdi>${b}</bdi>?</h1>
<p class="soft">Choose one. Each person has one vote, and the last one counts.</p>
${notice(view)}<form method="post" aria-label="Your vote">${optionButton('a', view)}${optionButton('b', view)}
</form>
<footer>Processed by container ID <code>${view.hostname}</code></footer>`,
  )
}
