import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { expect } from 'vitest'
import type { Project } from '../cli/project.ts'
import { TestFolder } from '../kit/test-folder.ts'

/** A step of a page: commands, a file, or what the commands before print. */
export interface Step {
  readonly language: string
  readonly file: string | undefined
  readonly text: string
}

/** The blocks of code of a page; a line such as `src/chart.ts`: before one names its file. */
export const stepsIn = (page: string): Step[] =>
  [...page.matchAll(/(?:^`([\w./-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, file, language = '', code = '']) => ({ language, file, text: code }),
  )

/** What people write; all else that a page shows is generated. */
const WRITTEN = /(?:^|\/)(?:src|schemas|test|\.github)\//

/** A folder in which a page's steps are done. */
export class Walk extends TestFolder {
  private readonly installed: Project

  constructor(installed: Project) {
    super('walk')
    this.installed = installed
  }

  /** Replaces what a file must contain. */
  edit(file: string, before: string, after: string): void {
    expect(this.read(file)).toContain(before)
    this.write(file, this.read(file).replace(before, after))
  }

  /** Runs a line: chartwright as packed, what npm would install linked, Helm without a cluster. */
  run(line: string): string {
    const { NODE_TEST_CONTEXT: _, FORCE_COLOR: __, ...env } = process.env
    const options = { cwd: this.folder, encoding: 'utf8', env } as const
    const { stdout, stderr } = spawnSync('bash', ['-c', this.commandOf(line)], options)
    return stdout + stderr
  }

  private commandOf(line: string): string {
    return line
      .replace(/^npx chartwright/, `"${process.execPath}" "${this.installed.command}"`)
      .replace(/^npm install$/, `ln -s "${this.installed.path('node_modules')}" node_modules`)
      .replace(/^npm test$/, () => JSON.parse(this.read('package.json')).scripts.test)
      .replace(/^helm install/, 'helm4 template')
      .replace(/^helm /, 'helm4 ')
  }

  /** Does what steps say, and compares what they show; commands fail only where an error is shown after them. */
  follow(steps: readonly Step[]): void {
    let printed = ''
    for (const [index, { language, file, text }] of steps.entries()) {
      if (language === 'sh') printed = this.runAll(text, steps[index + 1])
      else if (file && (WRITTEN.test(file) || language === 'ts')) this.write(file, text)
      else expectBlock(file ? this.read(file) : printed, text)
    }
  }

  private runAll(text: string, next: Step | undefined): string {
    const printed = text
      .trim()
      .split('\n')
      .map((line) => this.run(line.replace(/ +# .*$/, '')))
      .join('')
    const shown = next?.file ? '' : (next?.text ?? '')
    expect(printed, text).not.toMatch(/bug in chartwright|command not found|\nnot ok/)
    expect(/error/i.test(printed), printed).toBe(/error/i.test(shown))
    return printed
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }
}

const DEEPEST = 20

/** A page shows a part of a text at its margin, or as deep as it stands. */
const expectBlock = (whole: string, part: string): void => {
  const indented = Array.from({ length: DEEPEST }, (_, depth) => part.trimEnd().replace(/^(?=.)/gm, ' '.repeat(depth)))
  if (!indented.some((each) => whole.includes(each))) expect(whole).toContain(part)
}
