import { defineChart } from 'chartwright'
import { defaults } from '../schema.ts'

export default defineChart({
  name: 'external-dns',
  description: 'ExternalDNS synchronizes exposed Kubernetes Services and Ingresses with DNS providers',
  version: '1.21.1',
  appVersion: '0.21.0',
  kubeVersion: '>=1.30.0-0',
  values: { defaults },
})
