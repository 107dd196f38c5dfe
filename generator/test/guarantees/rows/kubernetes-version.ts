import { spawnHelm } from '../../differential/helm.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { helmCommand, inTemporaryFolder, withEachHelm, writeFiles } from '../subject.ts'

const OLDEST = 30

/** The Helm of the tools knows a Kubernetes that is in use: one built without flags says v1.20. */
export const kubernetesVersion: Guarantee = {
  name: 'Kubernetes version',
  promise: 'The Helms that run the tests render for a Kubernetes version in use.',
  check: (subject) =>
    inTemporaryFolder((folder) => {
      writeFiles(folder, {
        'Chart.yaml': 'apiVersion: v2\nname: version\nversion: 1.0.0\n',
        'templates/version.yaml': 'version: {{ .Capabilities.KubeVersion.Version }}\n',
      })
      return withEachHelm(subject, [folder], async (helm) => {
        const result = await spawnHelm(helm, folder)
        const [version = '', minor] = /v1\.(\d+)\S*/.exec(result.ok ? result.text : '') ?? []
        return [
          ...unless(Number(minor) >= OLDEST, `it renders for ${result.ok ? version : result.message}`),
          ...(await helmCommand(helm, ['lint', subject.folder])),
        ]
      })
    }),
}
