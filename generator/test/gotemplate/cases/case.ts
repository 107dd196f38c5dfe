import type { HelperDefinition, Node, TemplateModel } from '../../../src/model/node.ts'

/** A model and, in the golden file of its group, the text that it is printed as. */
export interface PrinterCase {
  /** What the printed text shows. */
  readonly name: string
  readonly body: Node
  readonly form?: TemplateModel['form']
  readonly helpers?: readonly HelperDefinition[]
}
