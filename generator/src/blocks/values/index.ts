/**
 * Types of values that charts share, with their constraints, and usual defaults. A chart's `Values` are made of them;
 * `chartwright/blocks` makes manifests of them.
 * @module
 */
export * from './exposure.ts'
export * from './images.ts'
export * from './kubernetes.ts'
export * from './numbers.ts'
export * from './passwords.ts'
export * from './pods.ts'
export * from './postgres.ts'
export * from './presets.ts'
export * from './redis.ts'
export * from './release.ts'
export * from './server.ts'
export * from './texts.ts'
export * from './workload.ts'
