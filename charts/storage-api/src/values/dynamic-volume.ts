import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** The items are on a volume that the storage class makes for the claim: that of kind, k3d and minikube is called standard. */
export default {
  storage: { persistence: { size: '10Mi', storageClassName: 'standard' } },
} satisfies Overlay<Values>
