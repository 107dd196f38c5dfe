import ts from 'typescript'

/** Whether a statement may leave by return, throw, break or continue. */
export const leaves = (node: ts.Node): boolean => {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node)) return true
  if (ts.isFunctionLike(node)) return false
  if (ts.isSwitchStatement(node)) return !isPlainSwitch(node)
  return ts.forEachChild(node, (child) => leaves(child) || undefined) ?? false
}

/** A switch whose clauses only assign: the one `break` of each is its last statement. */
export const isPlainSwitch = ({ caseBlock }: ts.SwitchStatement): boolean =>
  caseBlock.clauses.every(({ statements }) => {
    const last = statements.at(-1)
    return !(last && ts.isBreakStatement(last) ? statements.slice(0, -1) : statements).some(leaves)
  })
