/** What something was made from: an object of the caller's, by which it finds where that was printed. */
interface Made {
  readonly from?: object
}

/** An expression of TypeScript. */
export type Expression = AnyExpression & Made

type AnyExpression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** `values`, `k8s.Container`. */
  | { readonly kind: 'name'; readonly name: string }
  /** `image.tag`, `image?.tag`, `annotations['a/b']`. */
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string; readonly isOptional: boolean }
  /** `ports[0]`, `ports[name]`, `ports?.[name]`. */
  | { readonly kind: 'element'; readonly of: Expression; readonly index: Expression; readonly isOptional: boolean }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly (Expression | Spread)[] }
  /** A template literal: texts and what stands in `${…}`. `hasLines`: it is written over several lines, not with `\n`. */
  | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[]; readonly hasLines?: boolean }
  | { readonly kind: 'unary'; readonly operator: '!' | '-' | 'typeof'; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'conditional'
      readonly test: Expression
      readonly then: Expression
      readonly otherwise: Expression
    }
  | { readonly kind: 'array'; readonly items: readonly (Expression | Spread)[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | ArrowFunction
  /** `value as Container`, `value satisfies Container`. */
  | { readonly kind: 'as'; readonly value: Expression; readonly type: string; readonly isSatisfies?: boolean }

export type BinaryOperator =
  | '||'
  | '&&'
  | '??'
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'in'

/** `(context: Context): Deployment => ({ … })`. Parameters are texts as they are written, without the parentheses. */
export interface ArrowFunction extends Made {
  readonly kind: 'arrow'
  readonly parameters: readonly string[]
  readonly returns?: string
  readonly body: Expression | readonly Statement[]
}

/** `...labels`, in a list, a map or arguments. */
export interface Spread extends Made {
  readonly kind: 'spread'
  readonly value: Expression
}

/** A part of an object; `comment` stands on lines of its own above it. */
export type Member = (
  | { readonly kind: 'property'; readonly key: string | Expression; readonly value: Expression }
  | Spread
) &
  Made & { readonly comment?: readonly string[] }

/** A statement of a function. */
export type Statement =
  /** `const fullName = …`; `name` may be a pattern: `{ image, service }`. */
  | { readonly kind: 'const'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'let'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'assign'; readonly name: string; readonly value: Expression }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly then: readonly Statement[]
      readonly otherwise?: readonly Statement[]
    }
  | { readonly kind: 'return'; readonly value: Expression }
  /** `throw new Error(message)`. */
  | { readonly kind: 'throw'; readonly message: Expression }
  /** `validate(context)`, for what it does. */
  | { readonly kind: 'expression'; readonly value: Expression }
  | { readonly kind: 'for'; readonly name: string; readonly of: Expression; readonly body: readonly Statement[] }

/** A constant or default export of a file, with its documentation. */
export type Declaration = (
  | { readonly kind: 'const'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'default'; readonly value: Expression }
  /** `export type Context = Chart<Values>`, as it is written. */
  | { readonly kind: 'type'; readonly name: string; readonly type: string }
) & { readonly doc?: readonly string[] }

/** What is imported from one module. */
export interface Import {
  readonly from: string
  readonly names: readonly string[]
  /** The names that are only types. */
  readonly types: readonly string[]
}

/** A module. */
export interface SourceFile {
  readonly imports: readonly Import[]
  readonly declarations: readonly Declaration[]
}
