import { type Examples, example, only } from '../example.ts'

/** An example of each operator between two values. */
export const OPERATOR_EXAMPLES: Examples = {
  AmpersandAmpersandToken: only('`a && b`, logical and', "both: values.debug && values.type === 'NodePort'"),
  BarBarToken: [
    example('`a || b`, logical or', "either: values.debug || values.type === 'NodePort'"),
    example('`a || b` of strings: `b` replaces an empty string', "name: values.name || 'web'"),
  ],
  QuestionQuestionToken: only('`a ?? b`: `b` replaces an unset value', "note: values.note ?? 'none'"),
  EqualsEqualsEqualsToken: only('`a === b`, equal', "isNodePort: values.type === 'NodePort'"),
  ExclamationEqualsEqualsToken: only('`a !== b`, not equal', 'given: values.note !== undefined'),
  EqualsEqualsToken: only('`a == null`: unset', 'missing: values.note == null'),
  ExclamationEqualsToken: only('`a != null`: set', 'given: values.note != null'),
  LessThanToken: only('`a < b`, less than', 'small: values.replicas < 3'),
  LessThanEqualsToken: only('`a <= b`, at most', 'small: values.replicas <= 3'),
  GreaterThanToken: only('`a > b`, greater than', 'large: values.replicas > 3'),
  GreaterThanEqualsToken: only('`a >= b`, at least', 'large: values.replicas >= 3'),
  PlusToken: [
    example('`a + b`, the sum of integers', 'surge: values.replicas + 1'),
    example('`a + b`, two strings joined', "name: values.name + '-web'"),
  ],
  MinusToken: only('`a - b`, the difference of integers', 'rest: values.replicas - 1'),
  AsteriskToken: only('`a * b`, the product of integers', 'pods: values.replicas * 2'),
  PercentToken: only('`a % b`, the remainder by a positive constant', 'odd: values.replicas % 2'),
  SlashToken: [
    example('`a / b`, the quotient of known numbers', 'half: 3 / 2'),
    example(
      '`Math.floor(a / b)`, the rounded quotient by a positive constant',
      'half: Math.floor(values.replicas / 2)',
    ),
  ],
  AsteriskAsteriskToken: only('`a ** b`, the power of known numbers', 'size: 2 ** 10'),
  BarToken: only('`a | b`, bitwise or of known numbers', 'mode: 0o400 | 0o040'),
  AmpersandToken: only('`a & b`, bitwise and of known numbers', 'mode: 0o644 & 0o600'),
  InstanceOfKeyword: only(
    '`a instanceof B`, where the chart declares the class `B`',
    'class Fast {}',
    'class Slow {}',
    'const mode = values.debug ? new Slow() : new Fast()',
    'return { slow: mode instanceof Slow }',
  ),
  InKeyword: only('`key in map`, whether a map has a key', "given: 'MODE' in values.env"),
}

const assignment = (operator: string, meaning: string, name: string, before: string, after: string) =>
  only(
    `\`a ${operator} b\`, ${meaning}`,
    `let ${name} = ${before}`,
    `${name} ${operator} ${after}`,
    `return { ${name} }`,
  )

/** An example of each assignment to a `let`. */
export const ASSIGNMENT_EXAMPLES: Examples = {
  EqualsToken: only(
    '`a = b`, an assignment',
    'let port = 80',
    'if (values.debug) port = values.port',
    'return { port }',
  ),
  PlusEqualsToken: assignment('+=', 'an addition', 'count', 'values.replicas', '1'),
  MinusEqualsToken: assignment('-=', 'a subtraction', 'count', 'values.replicas', '1'),
  AsteriskEqualsToken: assignment('*=', 'a multiplication', 'count', 'values.replicas', '2'),
  QuestionQuestionEqualsToken: assignment('??=', 'which replaces an unset value', 'note', 'values.note', "'none'"),
  BarBarEqualsToken: assignment('||=', 'which replaces an empty string', 'name', 'values.name', "'web'"),
  AmpersandAmpersandEqualsToken: assignment('&&=', 'which keeps an empty string', 'name', 'values.name', 'values.host'),
}
