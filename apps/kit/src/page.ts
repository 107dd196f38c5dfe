import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'

/** Markup whose texts are escaped. */
export type Markup = ReturnType<typeof html>

/** A colour on light and on dark ground. */
export interface Accent {
  light: string
  dark: string
}

/** How the pages of an app look. */
export interface PagesOptions {
  accent: Accent
  /** Styles of its own, after those of the kit. */
  css?: string
  /** A script of its own. */
  script?: string
  /** What stands in the icon: one character. */
  icon: string
}

/** The pages of an app: self-contained, without anything from elsewhere. */
export interface Pages {
  /** A whole page around its main part. */
  page(title: string, main: Markup): string
  /** A page for an error. */
  errorPage(status: number, message: string): string
  /** The policy that allows these pages what they need, and nothing else. */
  readonly contentSecurityPolicy: Record<string, string[]>
}

const baseCss = ({ light, dark }: Accent): string => `
:root { color-scheme: light dark; --accent: light-dark(${light}, ${dark}); --on-accent: light-dark(#fff, #14161c);
  --ground: light-dark(#f3f4f8, #111319); --card: light-dark(#fff, #1b1e26); --text: light-dark(#1b1e26, #eceef3);
  --soft: light-dark(#555b69, #aab0bd); --line: light-dark(#dfe2ea, #343946); --warn: light-dark(#b45309, #fbbf24);
  --band: light-dark(${light}, color-mix(in oklab, ${light} 78%, #14161c));
  --band-end: light-dark(color-mix(in oklab, ${light} 72%, #160b38), color-mix(in oklab, ${light} 42%, #14161c));
  --space: clamp(1.25rem, 6vw, 2.25rem) }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 1rem; color: var(--text);
  background: radial-gradient(75rem 40rem at 50% -12rem, color-mix(in oklab, var(--accent) 20%, transparent), transparent) var(--ground);
  font: 1rem/1.55 system-ui, sans-serif }
main { width: min(34rem, 100%); padding: var(--space); background: var(--card); border-radius: 1.25rem; overflow: clip;
  box-shadow: 0 0 0 1px rgb(0 0 0 / .05), 0 1.5rem 3rem -1rem rgb(0 0 0 / .25); overflow-wrap: anywhere }
h1 { margin: calc(-1 * var(--space)) calc(-1 * var(--space)) 1.5rem; padding: calc(var(--space) * 1.15) var(--space);
  background: linear-gradient(120deg, var(--band), var(--band-end)); color: #fff;
  font-size: clamp(1.7rem, 7.5vw, 2.5rem); font-weight: 700; line-height: 1.1; letter-spacing: -.02em; text-wrap: balance }
p { margin: .4rem 0 }
.soft { color: var(--soft) }
a, button { color: var(--accent) }
.button { display: inline-block; min-height: 2.75rem; padding: .6rem 1.4rem; font: inherit; font-weight: 600; line-height: 1.5;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 999px; text-decoration: none;
  cursor: pointer }
.button:hover { background: color-mix(in oklab, var(--accent) 88%, var(--text)) }
:focus-visible { outline: .2rem solid var(--accent); outline-offset: .2rem; border-radius: .2rem }
.button:focus-visible { border-radius: 999px }
@media (forced-colors: active) { main { border: 1px solid } }
`

const iconOf = (letter: string, { light }: Accent): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${light}"/>` +
      `<text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="bold" text-anchor="middle" fill="#fff">${letter}</text></svg>`,
  )}`

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Defines the pages of an app. */
export function definePages({ accent, css = '', script, icon }: PagesOptions): Pages {
  const style = baseCss(accent) + css
  const look = html`<link rel="icon" href="${iconOf(icon, accent)}">\n<style>${raw(style)}</style>`
  const markupOf = (title: string, main: Markup): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${look}
</head>
<body>
<main>
${main}
</main>
${script ? html`<script>${raw(script)}</script>` : ''}</body>
</html>
`
  // a String that isn't a plain one would be sent as a stream, which takes several times as long
  const page = (title: string, main: Markup): string => String(markupOf(title, main))
  return {
    page,
    errorPage: (status, message) => page(message, html`<h1>${message}</h1>\n<p class="soft">Error ${status}</p>`),
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [sourceOf(style)],
      imgSrc: ['data:'],
      ...(script && { scriptSrc: [sourceOf(script)], connectSrc: ["'self'"] }),
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  }
}
