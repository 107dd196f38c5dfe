import { allPipelines, type Template } from '../../template-parser/index.ts'

const known = new WeakMap<Template, ReadonlySet<string>>()

/** The variables to which a template assigns another value somewhere: what they hold depends on what was run before. */
export const assignedVariables = (template: Template): ReadonlySet<string> => {
  const found = known.get(template) ?? new Set(allPipelines(template.nodes).flatMap(assignedBy))
  known.set(template, found)
  return found
}

const assignedBy = ({ declares, variables }: { readonly declares: boolean; readonly variables: readonly string[] }) =>
  declares ? [] : variables
