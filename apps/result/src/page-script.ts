/** What keeps the page up to date in a browser; without it the page is complete, and as old as it was loaded. */
export const script = `
const page = document.querySelector('main')
const at = (name) => page.querySelector('[data-' + name + ']')
const live = at('live'), chart = at('chart'), stale = at('stale'), spoken = at('spoken')
const number = new Intl.NumberFormat('en'), percent = new Intl.NumberFormat('en', { minimumFractionDigits: 1 })
const votes = (n) => number.format(n) + (n === 1 ? ' vote' : ' votes')
let last, saidAt = 0, timer

function speak() {
  saidAt = Date.now()
  timer = undefined
  spoken.textContent = chart.dataset.a + ' ' + percent.format(last.shareA) + ' percent, ' +
    chart.dataset.b + ' ' + percent.format(last.shareB) + ' percent, ' + votes(last.a + last.b)
}

function show(next) {
  const changed = last && (last.a !== next.a || last.b !== next.b)
  last = next
  for (const [key, share] of [['a', next.shareA], ['b', next.shareB]]) {
    at('share-' + key).textContent = percent.format(share) + '%'
    at('votes-' + key).textContent = votes(next[key])
    at('bar-' + key).setAttribute('width', share + '%')
  }
  at('total').textContent = votes(next.a + next.b)
  stale.hidden = !next.stale
  if (changed && !timer) timer = setTimeout(speak, Math.max(0, saidAt + 10000 - Date.now()))
}

function follow() {
  const source = new EventSource('events')
  source.onopen = () => { live.textContent = 'Live'; live.className = 'live on' }
  source.onmessage = ({ data }) => show(JSON.parse(data))
  source.onerror = () => {
    live.textContent = 'Reconnecting…'
    live.className = 'live'
    // what was refused altogether a browser doesn't try again
    if (source.readyState !== EventSource.CLOSED) return
    source.close()
    setTimeout(follow, 2000 + Math.random() * 2000)
  }
}
follow()
`
