/**
 * Authors' sources: how they find each other, how they are run, and where in them something went wrong. Knows neither
 * charts nor templates.
 * @module
 */
export { authorError, placeOf, withOriginalLines } from './author-error.ts'
export { type Arm, type Branch, branchesIn } from './branches.ts'
export { fieldLines, KEY_END } from './field-lines.ts'
export {
  Inputs,
  isFile,
  isFolder,
  isThere,
  namesIn,
  readBytes,
  readText,
  recordInputs,
  recordInputsNow,
  withUnsaved,
} from './inputs.ts'
export { typescriptMajor } from './installed-typescript.ts'
export { declared, defaultExport, type Find, fieldIn, placeInSource, placeOfNode, textIn } from './place-in-source.ts'
export { addImports, isOwnSource, missingImport, OWN_SOURCES, type OwnName, Project, type Target } from './project.ts'
export { COVERAGE_VARIABLE, hashOfText, recordBranches, recordsBranches, type TakenArm } from './record-branches.ts'
export { recordedHost, recordedSystem } from './recorded-system.ts'
export { fromDiagnostic, placeIn, SourceError } from './source-error.ts'
export { type OwnModules, SourceModules } from './source-modules.ts'
export { limited, limitedEach, type Running } from './time-limit.ts'
export { checkTsconfig, findTsconfig, readTsconfig, SMALLEST_TSCONFIG, type Tsconfig } from './tsconfig.ts'
