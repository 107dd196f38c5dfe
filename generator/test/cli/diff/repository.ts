import { execFileSync } from 'node:child_process'
import { type ChartContent, textsOf } from '../../diff/charts.ts'
import type { Project } from '../project.ts'

/** Runs git in a project. */
export const git = ({ folder }: Project, ...args: string[]): string => {
  const who = ['user.name=Test', 'user.email=test@example.com', 'commit.gpgsign=false', 'tag.gpgsign=false']
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const
  return execFileSync('git', [...who.flatMap((each) => ['-c', each]), ...args], options)
}

/** Makes a project a git repository. */
export const initialize = (project: Project): void => {
  git(project, 'init', '--quiet', '--initial-branch=main')
  project.write('.gitignore', 'node_modules\n')
}

/** Commits all of a project. */
export const commit = (project: Project, message: string, tag?: string): void => {
  git(project, 'add', '--all')
  git(project, 'commit', '--quiet', '--allow-empty', '-m', message)
  if (tag !== undefined) git(project, 'tag', tag)
}

/** Writes a chart's files, and removes none. */
export const writeChart = (project: Project, folder: string, content: ChartContent): void => {
  for (const [path, text] of Object.entries(textsOf(content))) project.write(`${folder}/${path}`, text)
}

/** A chart with a ConfigMap of its values. */
export const shop = (version: string, values: object, more: ChartContent = {}): ChartContent => ({
  'Chart.yaml': { apiVersion: 'v2', name: 'shop', version },
  'values.yaml': values,
  'templates/config.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  a: {{ .Values.a | quote }}\n',
  ...more,
})
