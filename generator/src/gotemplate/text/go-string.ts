import { escaped } from './escape.ts'

/** A string of Go. */
export const goString = (text: string): string => `"${escaped(text)}"`

/** A constant that a template would take for an action. */
export const literalAction = (text: string): string => `{{ ${goString(text)} | quote }}`
