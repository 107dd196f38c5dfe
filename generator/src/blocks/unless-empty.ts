/**
 * A list, or nothing where it has no items: then the field that it is for is left out.
 *
 * @example
 * env: unlessEmpty(environment(context.values.web.env))
 */
export const unlessEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
