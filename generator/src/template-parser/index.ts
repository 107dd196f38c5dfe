/**
 * Reads Go templates that people wrote, as Helm reads them: from text to a tree with positions. Imports no other stage.
 * In the order in which a template passes through them: `lexer.ts` cuts it into tokens, `parse-pipeline.ts` reads what
 * stands in an action, `parse-template.ts` what actions do.
 * @module
 */
export { HELM_4_FUNCTIONS, HELM_FUNCTIONS } from './functions.ts'
export { parseTemplate } from './parse-template.ts'
export { TemplateError } from './template-error.ts'
export type {
  ActionNode,
  BlockNode,
  BranchNode,
  Command,
  DefineNode,
  FieldName,
  Operand,
  Pipeline,
  Span,
  Template,
  TemplateCallNode,
  TemplateName,
  TemplateNode,
  TextNode,
} from './tree.ts'
export { allNodes, allPipelines } from './walk.ts'
