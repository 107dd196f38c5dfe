import type { Guarantee } from './guarantee.ts'
import { checksums } from './rows/checksums.ts'
import { closedValues } from './rows/closed-values.ts'
import { deterministic } from './rows/deterministic.ts'
import { droppedValues } from './rows/dropped-values.ts'
import { generatedSecrets } from './rows/generated-secrets.ts'
import { hooks } from './rows/hooks.ts'
import { imageTags } from './rows/image-tags.ts'
import { comparisons, integers } from './rows/integers.ts'
import { kubernetesVersion } from './rows/kubernetes-version.ts'
import { lint } from './rows/lint.ts'
import { mergedByName } from './rows/merged-by-name.ts'
import { noAnchors } from './rows/no-anchors.ts'
import { oneChoice } from './rows/one-choice.ts'
import { oneSource } from './rows/one-source.ts'
import { partialSchema, sizes } from './rows/packaging.ts'
import { readable } from './rows/readable.ts'
import { renamed } from './rows/renamed.ts'
import { scaling } from './rows/scaling.ts'
import { schemaDialect } from './rows/schema-dialect.ts'
import { selectors } from './rows/selectors.ts'
import { subchart } from './rows/subchart.ts'
import { unset } from './rows/unset.ts'
import { upToDate } from './rows/up-to-date.ts'
import { validManifests } from './rows/valid-manifests.ts'

/** All that every generated chart promises. */
export const guarantees: readonly Guarantee[] = [
  subchart,
  closedValues,
  imageTags,
  integers,
  unset,
  droppedValues,
  partialSchema,
  oneChoice,
  mergedByName,
  scaling,
  selectors,
  generatedSecrets,
  checksums,
  renamed,
  sizes,
  schemaDialect,
  oneSource,
  validManifests,
  noAnchors,
  comparisons,
  hooks,
  readable,
  deterministic,
  kubernetesVersion,
  lint,
  upToDate,
]
