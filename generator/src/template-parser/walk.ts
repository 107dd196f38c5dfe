import type { Operand, Pipeline, TemplateNode } from './tree.ts'

/** All nodes of a template, those within others too. */
export const allNodes = (nodes: readonly TemplateNode[]): readonly TemplateNode[] =>
  nodes.flatMap((node) => [
    node,
    ...('body' in node ? allNodes(node.body) : []),
    ...('otherwise' in node && node.otherwise ? allNodes(node.otherwise) : []),
  ])

/** All pipelines of a template, those in parentheses too. */
export const allPipelines = (nodes: readonly TemplateNode[]): readonly Pipeline[] =>
  allNodes(nodes).flatMap((node) => ('pipeline' in node && node.pipeline ? withInner(node.pipeline) : []))

const withInner = (pipeline: Pipeline): readonly Pipeline[] => [
  pipeline,
  ...pipeline.commands.flatMap(({ operands }) => operands.flatMap(inOperand)),
]

const inOperand = (operand: Operand): readonly Pipeline[] =>
  operand.kind === 'parentheses' ? withInner(operand.pipeline) : []
