import { createFormatter, createParser, DEFAULT_CONFIG, type Schema, SchemaGenerator } from 'ts-json-schema-generator'
import { passThroughParser } from './pass-through-parser.ts'
import { schemaProgram } from './program.ts'

/** What `ts-json-schema-generator` makes of the interface `Values` of a file: with references, tags as properties. */
export const generatedSchema = (schemaFile: string, tsconfig?: string): Schema => {
  const program = schemaProgram(schemaFile, tsconfig)
  const config = { ...DEFAULT_CONFIG, encodeRefs: false, extraTags: ['example', 'renamedFrom', 'passThrough', 'tpl'] }
  const parser = createParser(program, config, (chain) =>
    chain.addNodeParser(passThroughParser(program.getTypeChecker())),
  )
  return new SchemaGenerator(program, parser, createFormatter(config), config).createSchema('Values')
}
