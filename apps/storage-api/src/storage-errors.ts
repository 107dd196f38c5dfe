import { ClientError, UnavailableError } from '@chartwright/kit/http-errors'
import { OccupiedError } from './store.ts'

const full = (cause: unknown) => new UnavailableError(507, 'The storage is full.', { cause })
const readOnly = (cause: unknown) => new UnavailableError(503, 'The storage is read-only.', { cause })
const away = (cause: unknown) => new UnavailableError(503, "The storage can't be reached.", { cause })
const busy = (cause: unknown) => new UnavailableError(503, 'Too much is going on here, try again.', { cause })
const unfit = () => new ClientError(400, "The storage can't have a file of this name.")

/** What the system's errors mean to a client. */
const meanings: Record<string, (cause: unknown) => Error> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  ENOENT: away,
  ENOTDIR: away,
  ESTALE: away,
  EIO: away,
  ENOTCONN: away,
  EHOSTDOWN: away,
  ETIMEDOUT: away,
  EMFILE: busy,
  ENFILE: busy,
  ENAMETOOLONG: unfit,
  EINVAL: unfit,
  EILSEQ: unfit,
}

/** Gives what a store failed with in a client's words. */
export function inClientsWords(error: unknown): unknown {
  if (error instanceof OccupiedError)
    return new ClientError(409, 'Something that is not an item has this name in the storage.')
  return meanings[(error as NodeJS.ErrnoException).code ?? '']?.(error) ?? error
}
