import { type Context, image } from './helpers.ts'

const deprecations = ({ values }: Context): string[] =>
  typeof values.provider === 'string'
    ? [
        '🚧 DEPRECATIONS 🚧',
        '',
        'The following features, functions, or methods are deprecated and no longer recommended for use.',
        '',
        "❗❗❗ DEPRECATED ❗❗❗ The legacy 'provider: <name>' configuration is in use. Support will be removed in future releases.",
      ]
    : []

export default (context: Context): string[] => [
  '***********************************************************************',
  '* External DNS                                                        *',
  '***********************************************************************',
  `  Chart version: ${context.chart.version}`,
  `  App version:   ${context.chart.appVersion}`,
  `  Image tag:     ${image(context)}`,
  '***********************************************************************',
  ...deprecations(context),
]
