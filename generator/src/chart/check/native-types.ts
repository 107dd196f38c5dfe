import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import ts from 'typescript'
import { OWN_SOURCES, typescriptMajor } from '../../loader/index.ts'
import { nativeOptions } from './native-options.ts'
import type { NativeCheck, NativeDiagnostic, NativeReply } from './native-thread.ts'

/**
 * What TypeScript 7, which is a native program, says of files; it runs beside this thread. Undefined where it isn't
 * installed, or where it doesn't know the options as TypeScript 5.9 does.
 */
export const nativeDiagnostics = async (
  files: readonly string[],
  tsconfig: string,
  options: ts.CompilerOptions,
): Promise<readonly ts.Diagnostic[] | undefined> => {
  const program = nativeProgram()
  const compilerOptions = nativeOptions(tsconfig, options)
  if (!program || !compilerOptions) return undefined
  const folder = dirname(tsconfig)
  const config = { extends: tsconfig, files, include: [], compilerOptions }
  const reply = await answer({
    program,
    folder,
    config: [join(folder, '.tsconfig.chartwright.json'), JSON.stringify(config)],
    unchecked: OWN_SOURCES,
    skipLibCheck: options.skipLibCheck ?? false,
    judgesOptions: typescriptMajor(tsconfig) >= 6,
  })
  return 'found' in reply ? ts.sortAndDeduplicateDiagnostics(toDiagnostics(reply.found)) : undefined
}

/** The compiler for this machine, which is an optional dependency. */
export const nativeProgram = (): string | undefined => {
  const name = `@typescript/typescript-${process.platform}-${process.arch}`
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    const program = join(folder, 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc')
    return existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

const answer = (workerData: NativeCheck): Promise<NativeReply> => {
  const file = import.meta.url.endsWith('.ts') ? './native-thread.ts' : './native-thread.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData })
  return new Promise((resolve) => {
    worker
      .once('message', resolve)
      .once('error', ({ message }) => resolve({ failed: message }))
      .once('exit', () => resolve({ failed: 'The thread ended' }))
  })
}

const toDiagnostics = (found: readonly NativeDiagnostic[]): ts.Diagnostic[] => {
  const files = new Map<string, ts.SourceFile>()
  const fileOf = (name: string): ts.SourceFile => {
    const known = files.get(name) ?? sourceFile(name)
    files.set(name, known)
    return known
  }
  return found.map(({ fileName, pos, end, code, ...message }) => ({
    file: fileName === undefined ? undefined : fileOf(fileName),
    start: pos,
    length: end - pos,
    category: ts.DiagnosticCategory.Error,
    code,
    messageText: toChain({ code, ...message }),
  }))
}

/** TypeScript tells files apart by a path that only programs give them. */
const sourceFile = (name: string): ts.SourceFile =>
  Object.assign(ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.ES2023), { path: name })

const toChain = ({
  text,
  code,
  messageChain = [],
}: Pick<NativeDiagnostic, 'text' | 'code' | 'messageChain'>): ts.DiagnosticMessageChain => ({
  messageText: text,
  category: ts.DiagnosticCategory.Error,
  code,
  next: messageChain.map(toChain),
})
