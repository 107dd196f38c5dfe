import ts from 'typescript'
import { isFile, isFolder, namesIn, readText, realPath } from './inputs.ts'

/** TypeScript's view of the file system, recorded. */
export const recordedSystem: ts.System = {
  ...ts.sys,
  fileExists: isFile,
  directoryExists: isFolder,
  readFile: (file) => (isFile(file) ? withoutMark(readText(file)) : undefined),
  getDirectories: (folder) => {
    if (isFolder(folder)) namesIn(folder)
    return ts.sys.getDirectories(folder)
  },
  readDirectory: () => [],
  realpath: realPath,
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** The host of a program whose files are recorded. */
export const recordedHost = (options: ts.CompilerOptions): ts.CompilerHost => {
  const { fileExists, directoryExists, readFile, getDirectories, realpath } = recordedSystem
  return {
    ...ts.createCompilerHost(options),
    fileExists,
    directoryExists,
    readFile,
    getDirectories,
    ...(realpath && { realpath }),
    // TypeScript's own reads by the function that it had before
    getSourceFile: (file, version) => {
      const text = readFile(file)
      return text === undefined ? undefined : ts.createSourceFile(file, text, version)
    },
  }
}
