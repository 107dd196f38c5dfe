import { buildArguments } from '../images/build.ts'
import { findImages, root } from '../images/find.ts'
import type { Execute } from './execute.ts'

/** Builds and pushes each image that isn't published yet, for both processors, with SBOM and provenance. */
export const releaseImages = async (execute: Execute): Promise<void> => {
  for (const image of (await findImages()).flat()) {
    if ((await execute('docker', ['buildx', 'imagetools', 'inspect', image.name], 'fail')) !== undefined) continue
    await execute('docker', [
      ...['buildx', 'build', '--file', `${root}/apps/Dockerfile`, '--tag', image.name],
      ...['--platform', 'linux/amd64,linux/arm64', '--sbom=true', '--provenance=mode=max', '--push'],
      ...(await buildArguments(image)),
      root,
    ])
  }
}
