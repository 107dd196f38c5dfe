import { type Refusal, refusal } from '../refusal.ts'

/** What is refused of operators. */
export const OPERATORS: readonly Refusal[] = [
  refusal('==', '1:4', '`==` converts', 'Write `===`', "a: values.name == 'x'"),
  refusal('=== null', '1:4', '`=== null`', '=== undefined', 'a: values.note === null'),
  refusal(
    'unequal types',
    '1:4',
    'comparing string with integer',
    'Compare values of one type',
    'a: values.name === 5',
  ),
  refusal('identity of maps', '1:4', 'no identity', 'Compare the fields', 'a: values.env === values.env'),
  refusal(
    'ordering a value that may be unset',
    '1:4',
    'ordering a value that may be missing',
    'Give it a default',
    'a: values.nodePort! > 30000',
  ),
  refusal('a map as a condition', '1:4', 'is always true in JavaScript', '.length > 0', 'a: values.env ? 1 : 2'),
  refusal('a division', '1:4', 'a division', 'Math.floor', 'a: values.replicas / 2'),
  refusal(
    'a division of a value that may be negative, rounded down',
    '1:15',
    'may be negative',
    'Math.trunc(a / 2)',
    'a: Math.floor((values.replicas - 5) / 2)',
  ),
  refusal(
    'a remainder by a value',
    '1:4',
    'a remainder by a value',
    'positive constant',
    'a: values.replicas % values.port',
  ),
  refusal(
    'computing with decimals',
    '1:4',
    'computing with number and integer',
    'whole numbers only',
    'a: values.ratio * 2',
  ),
  refusal(
    'a result that may be too large',
    '1:4',
    'a result that may be too large',
    '@minimum and @maximum',
    'a: values.replicas * 10000000000',
  ),
  refusal('operators on bits', '1:4', 'an operator that templates lack', 'Compute it', 'a: values.replicas | 1'),
  refusal('other operators', '1:4', 'the operator <<', 'What you can write', 'a: values.replicas << 1'),
  refusal('in', '1:4', '`in` on a map that is put together', '!== undefined', "a: 'MODE' in { ...values.env, A: 'b' }"),
  refusal('+ of a text', '1:4', '`+` of a value', 'the type of a number', 'a: +values.name'),
  refusal(
    'typeof compared with another text',
    '1:4',
    'typeof compared with',
    'Compare with',
    "a: typeof values.name === 'bigint'",
  ),
]
