import { definePages, type Markup } from '@chartwright/kit/page'
import { html } from 'hono/html'
import type { Message } from './guest-book.ts'

/** Characters of a message at most, as the API has it: a browser stops there. */
export const longestMessage = 500

/** What the page tells beside messages and form. */
export type Notice =
  /** The message was left. */
  | { kind: 'thanks' }
  /** The message isn't taken, for a reason that who wrote it can change. */
  | { kind: 'not taken'; reason: string }
  /** The message could not be kept. */
  | { kind: 'not kept'; reason: string }

/** What stands on the page. */
export interface View {
  /** The last messages, or why they can't be shown. */
  messages: Message[] | { closed: string }
  notice?: Notice
  /** What was typed and isn't kept anywhere else. */
  typed?: string
}

const css = `
form { margin: 1.5rem 0 2.25rem }
label { display: block; font-weight: 600; margin-bottom: .4rem }
textarea { display: block; width: 100%; min-height: 6.5rem; padding: .7rem .85rem; resize: vertical; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid light-dark(#6b7180, #8b92a3); border-radius: .75rem }
textarea:focus-visible { outline-offset: 0; border-radius: .75rem }
textarea[aria-invalid] { border: .15rem solid var(--warn) }
#hint { margin: .4rem 0 .9rem; font-size: .875rem }
.notice { margin: 1.25rem 0; padding: .7rem 1rem; background: var(--ground); border-left: .3rem solid var(--accent); border-radius: .25rem }
.notice.bad { border-color: var(--warn) }
h2 { margin: 0 0 .75rem; font-size: 1.2rem; letter-spacing: -.01em }
ol { display: grid; gap: .75rem; margin: 0; padding: 0; list-style: none }
li { padding: .75rem 1rem; background: var(--ground); border: 1px solid var(--line); border-radius: .25rem 1rem 1rem 1rem }
li p { margin: 0; white-space: pre-wrap }
time { font-size: .8125rem; color: var(--soft) }
`

/** The pages of the guest book. */
export const pages = definePages({ accent: { light: '#9d174d', dark: '#f9a8d4' }, css, icon: '♥' })

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

const timeLine = (time: Date): Markup => html`\n<time datetime="${time.toISOString()}">${clock.format(time)} UTC</time>`

const messageItem = ({ text, time }: Message): Markup =>
  html`<li><p dir="auto">${text}</p>${time ? timeLine(time) : ''}</li>\n`

function messageList(messages: View['messages']): Markup {
  if (!Array.isArray(messages))
    return html`<p class="notice bad" role="status">The messages can't be shown at the moment. ${messages.closed}</p>`
  if (messages.length === 0) return html`<p>There are none yet. Yours would be the first.</p>`
  return html`<ol role="list">\n${messages.map(messageItem)}</ol>`
}

const noticeLine = (notice: Notice): Markup => {
  if (notice.kind === 'thanks') return html`<p class="notice" role="status">Thank you for your message!</p>\n`
  const words =
    notice.kind === 'not taken'
      ? notice.reason
      : `Your message could not be kept. ${notice.reason} Your text is still here: please try again in a while.`
  return html`<p class="notice bad" role="alert" id="problem">${words}</p>\n`
}

function messageForm({ notice, typed = '' }: View): Markup {
  const wrong = notice?.kind === 'not taken'
  const problem = notice && notice.kind !== 'thanks'
  // what follows the tag is a line feed that browsers leave out, so that one in the text stays
  return html`<form method="post">
<label for="message">Your message</label>
<textarea id="message" name="message" rows="4" maxlength="${longestMessage}" required dir="auto"
 aria-describedby="${problem ? 'problem hint' : 'hint'}"${wrong ? html` aria-invalid="true"` : ''}${problem ? html` autofocus` : ''}>
${typed}</textarea>
<p class="soft" id="hint">At most ${longestMessage} characters, for all to read.</p>
<button class="button">Leave message</button>
</form>`
}

const titles = { thanks: 'Thank you', 'not taken': 'Not taken', 'not kept': 'Not kept' }

/** The page with the last messages and the form for a new one. */
export const guestBookPage = (view: View): string =>
  pages.page(
    view.notice ? `${titles[view.notice.kind]} – Guest book` : 'Guest book',
    html`<h1>Guest book</h1>
<p class="soft">Leave a kind message for those who come after you.</p>
${view.notice ? noticeLine(view.notice) : ''}${messageForm(view)}
<h2>Last messages</h2>
${messageList(view.messages)}`,
  )
