import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { SelfCheckError } from '../../src/chart/index.ts'
import { problemsOf } from '../../src/cli/report/problems-of.ts'

test('a comparison that fails shows what differs in a few lines, and where all of it is', () => {
  const values = { hosts: Array.from({ length: 1000 }, (_, index) => `host-${index}`) }
  const manifest = (replicas: number) => [{ kind: 'Deployment', metadata: values, spec: { replicas } }]
  const [problem] = problemsOf(new SelfCheckError('web.yaml', values, manifest(1), manifest(2), 7)) ?? []
  const lines = problem?.message.split('\n') ?? []
  expect(lines[0]).toBe("The chart's function and the compiler's model of it differ in web.yaml (seed 7).")
  expect(lines.slice(2)).toEqual(['  function at [0].spec.replicas: 1', '  model at [0].spec.replicas: 2'])
  expect(lines[1]?.length).toBeLessThan(250)
  const [, file = ''] = /All details: (.*)$/.exec(problem?.hint ?? '') ?? []
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    template: 'web.yaml',
    values,
    function: manifest(1),
    model: manifest(2),
  })
  rmSync(dirname(file), { recursive: true })
})
