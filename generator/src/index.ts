/**
 * chartwright: Helm charts written in plain TypeScript.
 * @module
 */
export * from './author/index.ts'
