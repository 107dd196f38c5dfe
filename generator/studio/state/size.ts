import { type Signal, signal } from '@preact/signals'

/** How much room there is: for all parts side by side, for values beside one other part, or for one part. */
export type Size = 'wide' | 'medium' | 'narrow'

const WIDE = matchMedia('(min-width: 1200px)')
const MEDIUM = matchMedia('(min-width: 760px)')

const now = (): Size => (WIDE.matches ? 'wide' : MEDIUM.matches ? 'medium' : 'narrow')

/** How much room there is now. */
export const size: Signal<Size> = signal(now())

for (const query of [WIDE, MEDIUM]) query.addEventListener('change', () => (size.value = now()))
