import { openHelm } from 'chartwright-helm/node'
import { describe, expect, test } from 'vitest'
import { withFixedKeys } from '../../../src/import/proof/fixed-keys.ts'

const chartOf = (template: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries({
      'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'templates/a.yaml': template,
      'README.md': 'Certificates are made by genCA.\n',
    }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  )

const MAKERS = [
  'key: {{ genPrivateKey "rsa" | quote }}',
  'key: {{ "rsa" | genPrivateKey | b64enc }}',
  '{{- $ca := genCA "web" 365 }}\n{{- $signed := genSignedCert "web" nil (list "web.test") 365 $ca }}\nca: {{ $ca.Cert }}\nkey: {{ $signed.Key }}',
  'cert: {{ (genSelfSignedCert "web" nil nil 365).Cert | b64enc | quote }}',
  '{{- with genCAWithKey "web" 365 .Values.key }}\ncert: {{ .Cert }}\n{{- end }}',
  'auth: {{ htpasswd "user" .Values.password | quote }}',
  'hash: {{ bcrypt "password" }}',
  'hash: {{ printf "%s" (derivePassword 1 "long" "password" "user" "web.test") }}',
]

describe('a chart whose keys are fixed', async () => {
  const helm = await openHelm()

  test.each(MAKERS)('renders the same each time, with both Helms: %s', (template) => {
    const fixed = withFixedKeys(chartOf(template))
    for (const version of [3, 4] as const) {
      const render = (): string =>
        helm.template(fixed ?? {}, { helm: version, values: { password: 'x', key: 'k' } }).text
      expect(render()).toBe(render())
      expect(render()).toMatch(/a key|a certificate|a hash|YSBrZXk|YSBjZXJ0/)
    }
  })

  test('has all else as it was', () => {
    const fixed = withFixedKeys(chartOf('a: genCA\nb: {{ "genCA" }}\nc: {{ (genCA "a" 1).Cert }}\n'))
    expect(fixed?.['templates/a.yaml']).toBe(
      'a: genCA\nb: {{ "genCA" }}\nc: {{ (dict "Cert" "a certificate" "Key" "a key" "a" 1).Cert }}\n',
    )
    expect(fixed?.['README.md']).toEqual(chartOf('').get('README.md'))
  })

  test('is none where a chart makes no keys, and where its template is broken', () => {
    expect(withFixedKeys(chartOf('a: {{ .Values.a }}\n'))).toBeUndefined()
    expect(withFixedKeys(chartOf('a: {{ genCA \n'))?.['templates/a.yaml']).toBe('a: {{ genCA \n')
  })
})
