import { type Examples, example, only } from '../example.ts'

/** An example of each operator between two values. */
export const OPERATOR_EXAMPLES: Examples = {
  AmpersandAmpersandToken: only('`a && b`', "both: values.debug && values.type === 'NodePort'"),
  BarBarToken: [
    example('`a || b`', "either: values.debug || values.type === 'NodePort'"),
    example('`a || b`, of texts: what replaces an empty one', "name: values.name || 'web'"),
  ],
  QuestionQuestionToken: only('`a ?? b`: what replaces an unset value', "note: values.note ?? 'none'"),
  EqualsEqualsEqualsToken: only('`a === b`', "isNodePort: values.type === 'NodePort'"),
  ExclamationEqualsEqualsToken: only('`a !== b`', 'given: values.note !== undefined'),
  EqualsEqualsToken: only('`a == null`: unset', 'missing: values.note == null'),
  ExclamationEqualsToken: only('`a != null`: set', 'given: values.note != null'),
  LessThanToken: only('`a < b`', 'small: values.replicas < 3'),
  LessThanEqualsToken: only('`a <= b`', 'small: values.replicas <= 3'),
  GreaterThanToken: only('`a > b`', 'large: values.replicas > 3'),
  GreaterThanEqualsToken: only('`a >= b`', 'large: values.replicas >= 3'),
  PlusToken: [
    example('`a + b`, of whole numbers', 'surge: values.replicas + 1'),
    example('`a + b`, of texts', "name: values.name + '-web'"),
  ],
  MinusToken: only('`a - b`, of whole numbers', 'rest: values.replicas - 1'),
  AsteriskToken: only('`a * b`, of whole numbers', 'pods: values.replicas * 2'),
  PercentToken: only('`a % b`, by a positive constant', 'odd: values.replicas % 2'),
  SlashToken: [
    example('`a / b`, of what is known', 'half: 3 / 2'),
    example('`a / b`, rounded, by a positive constant', 'half: Math.floor(values.replicas / 2)'),
  ],
  AsteriskAsteriskToken: only('`a ** b`, of what is known', 'size: 2 ** 10'),
  BarToken: only('`a | b`, of what is known', 'mode: 0o400 | 0o040'),
  AmpersandToken: only('`a & b`, of what is known', 'mode: 0o644 & 0o600'),
  InstanceOfKeyword: only(
    '`a instanceof B`, of a class of the chart',
    'class Fast {}',
    'class Slow {}',
    'const mode = values.debug ? new Slow() : new Fast()',
    'return { slow: mode instanceof Slow }',
  ),
  InKeyword: only('`key in map`', "given: 'MODE' in values.env"),
}

const assignment = (operator: string, name: string, before: string, after: string) =>
  only(`\`a ${operator} b\``, `let ${name} = ${before}`, `${name} ${operator} ${after}`, `return { ${name} }`)

/** An example of each assignment to a `let`. */
export const ASSIGNMENT_EXAMPLES: Examples = {
  EqualsToken: only('`a = b`', 'let port = 80', 'if (values.debug) port = values.port', 'return { port }'),
  PlusEqualsToken: assignment('+=', 'count', 'values.replicas', '1'),
  MinusEqualsToken: assignment('-=', 'count', 'values.replicas', '1'),
  AsteriskEqualsToken: assignment('*=', 'count', 'values.replicas', '2'),
  QuestionQuestionEqualsToken: assignment('??=', 'note', 'values.note', "'none'"),
  BarBarEqualsToken: assignment('||=', 'name', 'values.name', "'web'"),
  AmpersandAmpersandEqualsToken: assignment('&&=', 'name', 'values.name', 'values.host'),
}
