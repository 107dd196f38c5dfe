import { engineFlags, helm3Flags, helm4Flags } from './helm-flags.ts'
import { engineModule, type Platform, type Recipe, type Release, type ToolName } from './recipe.ts'
import { snapshotFile } from './snapshot/snapshot.ts'

const helmRelease = (version: string, { os, arch }: Platform): Release => {
  const url = `https://get.helm.sh/helm-v${version}-${os}-${arch}.tar.gz`
  return { url, checksums: `${url}.sha256sum`, member: `${os}-${arch}/helm` }
}

const helm3 = 'helm.sh/helm/v3'
const helm4 = 'helm.sh/helm/v4'
const chartTesting = 'github.com/helm/chart-testing/v3/ct'

/** How each tool is found, asked for its version, downloaded and built. */
export const recipes: Record<ToolName, Recipe> = {
  helm3: {
    commands: ['helm3', 'helm'],
    variable: 'HELM3',
    versionArguments: ['version', '--short'],
    homepage: 'https://helm.sh/docs/intro/install/',
    release: helmRelease,
    build: {
      package: `${helm3}/cmd/helm`,
      ldflags: helm3Flags,
    },
  },
  helm4: {
    commands: ['helm4', 'helm'],
    variable: 'HELM4',
    versionArguments: ['version', '--short'],
    homepage: 'https://helm.sh/docs/intro/install/',
    release: helmRelease,
    build: {
      package: `${helm4}/cmd/helm`,
      ldflags: helm4Flags,
    },
  },
  'helm-engine': {
    commands: ['helm-engine'],
    variable: 'HELM_ENGINE',
    versionArguments: ['--version'],
    homepage: 'helm-engine/go',
    build: { package: '.', ldflags: engineFlags, folder: engineModule },
  },
  'helm-wasm': {
    commands: ['helm.wasm'],
    variable: 'CHARTWRIGHT_HELM_WASM',
    versionArguments: [],
    homepage: 'helm-engine/README.md',
    isFile: true,
    release: (version) => {
      const url = `https://github.com/chartwright/chartwright/releases/download/helm-wasm-${version}/helm.wasm`
      return { url, checksums: `${url}.sha256` }
    },
    build: {
      package: '.',
      ldflags: engineFlags,
      folder: engineModule,
      arguments: ['-buildmode=c-shared'],
      env: { GOOS: 'wasip1', GOARCH: 'wasm' },
      finish: snapshotFile,
    },
  },
  kubeconform: {
    commands: ['kubeconform'],
    variable: 'KUBECONFORM',
    versionArguments: ['-v'],
    homepage: 'https://github.com/yannh/kubeconform/releases',
    release: (version, { os, arch }) => {
      const folder = `https://github.com/yannh/kubeconform/releases/download/v${version}`
      return {
        url: `${folder}/kubeconform-${os}-${arch}.tar.gz`,
        checksums: `${folder}/CHECKSUMS`,
        member: 'kubeconform',
      }
    },
    build: {
      package: 'github.com/yannh/kubeconform/cmd/kubeconform',
      ldflags: (version) => [`-X main.version=v${version}`],
    },
  },
  'kube-score': {
    commands: ['kube-score'],
    variable: 'KUBE_SCORE',
    versionArguments: ['version'],
    homepage: 'https://github.com/zegl/kube-score/releases',
    release: (version, { os, arch }) => {
      const folder = `https://github.com/zegl/kube-score/releases/download/v${version}`
      const url = `${folder}/kube-score_${version}_${os}_${arch}.tar.gz`
      return { url, checksums: `${folder}/checksums.txt`, member: 'kube-score' }
    },
    build: {
      package: 'github.com/zegl/kube-score/cmd/kube-score',
      ldflags: (version) => [`-X main.version=${version}`],
    },
  },
  ct: {
    commands: ['ct'],
    variable: 'CT',
    versionArguments: ['version'],
    homepage: 'https://github.com/helm/chart-testing/releases',
    release: (version, { os, arch }) => {
      const folder = `https://github.com/helm/chart-testing/releases/download/v${version}`
      const url = `${folder}/chart-testing_${version}_${os}_${arch}.tar.gz`
      return { url, checksums: `${folder}/checksums.txt`, member: 'ct' }
    },
    build: { package: chartTesting, ldflags: (version) => [`-X ${chartTesting}/cmd.Version=v${version}`] },
  },
  kind: {
    commands: ['kind'],
    variable: 'KIND',
    versionArguments: ['version'],
    homepage: 'https://kind.sigs.k8s.io/docs/user/quick-start/',
    release: (version, { os, arch }) => {
      const url = `https://github.com/kubernetes-sigs/kind/releases/download/v${version}/kind-${os}-${arch}`
      return { url, checksums: `${url}.sha256sum` }
    },
    build: { package: 'sigs.k8s.io/kind', ldflags: () => [] },
  },
  actionlint: {
    commands: ['actionlint'],
    variable: 'ACTIONLINT',
    versionArguments: ['-version'],
    homepage: 'https://github.com/rhysd/actionlint/releases',
    release: (version, { os, arch }) => {
      const folder = `https://github.com/rhysd/actionlint/releases/download/v${version}`
      const url = `${folder}/actionlint_${version}_${os}_${arch}.tar.gz`
      return { url, checksums: `${folder}/actionlint_${version}_checksums.txt`, member: 'actionlint' }
    },
    build: { package: 'github.com/rhysd/actionlint/cmd/actionlint', ldflags: () => [] },
  },
  yamale: {
    commands: ['yamale'],
    variable: 'YAMALE',
    versionArguments: ['--version'],
    homepage: 'https://pypi.org/project/yamale/',
    python: true,
  },
  yamllint: {
    commands: ['yamllint'],
    variable: 'YAMLLINT',
    versionArguments: ['--version'],
    homepage: 'https://pypi.org/project/yamllint/',
    python: true,
  },
}
