import { serviceAccount } from 'chartwright/blocks'

export default serviceAccount
