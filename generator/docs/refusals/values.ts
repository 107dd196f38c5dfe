import { type Refusal, refusal } from '../refusal.ts'

/** What is refused of values. */
export const VALUES: readonly Refusal[] = [
  refusal(
    'an unset value in a text',
    '1:8',
    'a value that may be missing',
    'default with `??`',
    'a: `x${values.note}`',
  ),
  refusal('a list in a text', '1:8', 'a list in a text', 'Join a list', 'a: `x${values.hosts}`'),
  refusal(
    'a list of the chart in a text',
    '1:8',
    'a list, map or function in a text',
    'Join a list',
    'a: `x${[values.name]}`',
  ),
  refusal(
    'an item that may be unset',
    '1:4',
    'an item of a list may be missing',
    '...(item ? [item] : [])',
    'a: [values.note]',
  ),
  refusal(
    'a field of a type of Kubernetes',
    '1:4',
    'passed through whole',
    'a type of its own',
    'a: values.affinity?.podAffinity',
  ),
  refusal('the length of a text', '1:4', 'counts bytes', 'a pattern of ASCII', 'a: values.name.length'),
  refusal('a function in a manifest', '1:8', 'a function can', 'texts, numbers', 'return { a: () => 1 }'),
  refusal(
    'a member that is no value',
    '1:4',
    '.toString of a string',
    'members that templates have',
    'a: values.name.toString',
  ),
  refusal(
    'a field of nothing',
    '2:13',
    'b of nothing',
    'Test the value',
    'const a: any = undefined',
    'return { c: a.b }',
  ),
  refusal('an unknown name', '1:4', "process isn't known", 'let it be a value', 'a: process.env'),
  refusal('a function of browsers', '1:4', "btoa isn't known", 'base64Encode(text)', 'a: btoa(values.name)'),
  refusal('the time', '1:8', "Date isn't known", 'depend on the time', 'a: new Date().getFullYear()'),
  refusal('a text of a fixed length', '1:4', '.padStart()', 'its whole length', "a: values.name.padStart(5, '0')"),
  refusal('this', '1:4', '`this` outside of a method', 'object.method()', 'a: this'),
  refusal('a tagged template', '1:4', 'a tagged template', 'What you can write', 'a: String.raw`x`'),
  refusal('a random number', '1:4', 'a random number', 'render the same', 'a: Math.random()'),
]
