import ts from 'typescript'

/** Whether a statement may leave by return, throw, break or continue. */
export const leaves = (node: ts.Node): boolean => ts.isContinueStatement(node) || leavesLoop(node, leaves)

/** Whether a loop's statement may end the loop: by all of these but continue. */
export const leavesLoop = (
  node: ts.Node,
  inside: (node: ts.Node) => boolean = (child) => leavesLoop(child),
): boolean => {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakStatement(node)) return true
  if (ts.isFunctionLike(node)) return false
  // what a loop throws is found by itself, and break and continue stay within it
  if (ts.isIterationStatement(node, false)) return returns(node)
  if (ts.isSwitchStatement(node)) return !isPlainSwitch(node)
  return ts.forEachChild(node, (child) => inside(child) || undefined) ?? false
}

const returns = (node: ts.Node): boolean =>
  ts.isReturnStatement(node) ||
  (!ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => returns(child) || undefined) ?? false))

/** A switch whose clauses only assign: the one `break` of each is its last statement. */
export const isPlainSwitch = ({ caseBlock }: ts.SwitchStatement): boolean =>
  caseBlock.clauses.every(({ statements }) => {
    const last = statements.at(-1)
    return !(last && ts.isBreakStatement(last) ? statements.slice(0, -1) : statements).some(leaves)
  })
