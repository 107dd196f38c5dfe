import { same } from '../../model/key.ts'
import { not } from '../../model/tests.ts'
import { type Block, mapInner, type Statement, type StatementOf } from '../tree/tree.ts'

type If = StatementOf<'if'>

/** Puts neighbouring blocks under the same condition, or under opposite ones, together. */
export const fold = (block: Block): Block => {
  const folded: Statement[] = []
  for (const statement of block) {
    const last = folded.at(-1)
    const joined = last?.kind === 'if' && statement.kind === 'if' ? join(last, statement) : undefined
    if (joined) folded.pop()
    folded.push(joined ?? statement)
  }
  return folded.map((statement) => mapInner(statement, (inner) => fold(inner.block)))
}

const join = (first: If, second: If): Statement | undefined => {
  if (isCheck(first) || isCheck(second)) return undefined
  if (same(first.test, second.test)) {
    return { ...first, yes: [...first.yes, ...second.yes], no: [...first.no, ...second.no] }
  }
  if (!same(not(first.test), second.test)) return undefined
  return { ...first, yes: [...first.yes, ...second.no], no: [...first.no, ...second.yes] }
}

/** A check that fails stands by itself. */
const isCheck = ({ yes, no }: If): boolean => [...yes, ...no].every(({ kind }) => kind === 'fail')
