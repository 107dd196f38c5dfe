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
  page(title: string, main: Markup): Markup
  /** A page for an error. */
  errorPage(status: number, message: string): Markup
  /** The policy that allows these pages what they need, and nothing else. */
  readonly contentSecurityPolicy: Record<string, string[]>
}

const baseCss = ({ light, dark }: Accent): string => `
:root { color-scheme: light dark; --accent: light-dark(${light}, ${dark}); --ground: light-dark(#f4f5f8, #14161c);
  --card: light-dark(#fff, #1e2129); --text: light-dark(#1b1e26, #eceef3); --soft: light-dark(#555b69, #aab0bd); }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 1rem;
  background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { width: min(34rem, 100%); background: var(--card); border-top: .4rem solid var(--accent); border-radius: .75rem;
  padding: clamp(1.25rem, 6vw, 2.5rem); box-shadow: 0 .25rem 1.5rem rgb(0 0 0 / .12); overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; font-size: clamp(1.6rem, 7vw, 2.4rem); line-height: 1.15; }
p { margin: .4rem 0 }
.soft { color: var(--soft) }
a, button { color: var(--accent) }
:focus-visible { outline: .2rem solid var(--accent); outline-offset: .2rem; border-radius: .2rem; }
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
  const page = (title: string, main: Markup): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${iconOf(icon, accent)}">
<style>${raw(style)}</style>
</head>
<body>
<main>
${main}
</main>
${script ? html`<script>${raw(script)}</script>` : ''}</body>
</html>
`
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
