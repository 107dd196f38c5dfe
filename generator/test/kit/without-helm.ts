/**
 * Takes Helm, its engine and the other tools away from a unit test, so that one that asks for them fails: it belongs to
 * the tests with Helm, which vitest.config.ts names.
 */
const NONE = '/a-unit-test-has-no-helm/name-it-in-WITH_HELM-of-vitest.config.ts'

process.env.CHARTWRIGHT_CACHE = NONE
process.env.CHARTWRIGHT_HELM_WASM = NONE
for (const tool of ['HELM3', 'HELM4', 'HELM_ENGINE', 'KUBECONFORM']) process.env[tool] = NONE
