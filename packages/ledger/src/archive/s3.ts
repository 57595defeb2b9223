import { S3mini } from 's3mini'
import type { Sha256 } from 'tutur'
import { type Archive, ArchiveProblem } from './archive.ts'
import { holds, keyOf, keyOfPath, missing, pack, pathOf, unpack } from './object-file.ts'

/** Objects sent side by side. */
const width = 8
/** Keys on one page of a list; the most that S3 gives. */
const pageKeys = 1000

/** The variables of the environment that say how to reach the store: those that every tool for S3 reads. */
export type S3Environment = Readonly<Record<string, string | undefined>>

/**
 * An archive in a bucket of any store that speaks S3.
 *
 * `address` is `s3://bucket/folder`, with `?endpoint=` and `&region=` where the environment
 * (`AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`, `AWS_REGION`, `AWS_DEFAULT_REGION`) does not say; the keys are
 * `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. Rejects with an {@link ArchiveProblem}.
 */
export async function openS3(address: string, environment: S3Environment): Promise<Archive> {
  const place = placeOf(address, environment)
  const client = new S3mini(place.access)
  const bucket = new Bucket(client, place.prefix, address)
  await bucket.reach()
  return bucket
}

interface Place {
  /** Folder within the bucket: empty, or with a slash at its end. */
  readonly prefix: string
  readonly access: {
    readonly endpoint: string
    readonly region: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
  }
}

function placeOf(address: string, environment: S3Environment): Place {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 's3:' || url.hostname === '') {
    throw refused(address, 'not an address such as s3://bucket/folder; correct it')
  }
  const region =
    url.searchParams.get('region') ??
    environment['AWS_REGION'] ??
    environment['AWS_DEFAULT_REGION'] ??
    'us-east-1'
  const server =
    url.searchParams.get('endpoint') ??
    environment['AWS_ENDPOINT_URL_S3'] ??
    environment['AWS_ENDPOINT_URL'] ??
    `https://s3.${region}.amazonaws.com`
  if (!URL.canParse(server)) throw refused(address, `"${server}" is no address of a server`)
  const accessKeyId = environment['AWS_ACCESS_KEY_ID']
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY']
  if (!accessKeyId || !secretAccessKey) {
    throw refused(address, 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to reach it')
  }
  const folder = url.pathname.replace(/^\/+|\/+$/gu, '')
  return {
    prefix: folder === '' ? '' : `${folder}/`,
    access: {
      endpoint: `${server.replace(/\/+$/u, '')}/${url.hostname}`,
      region,
      accessKeyId,
      secretAccessKey,
    },
  }
}

/** Its fields are hidden, so that no message prints the keys. */
class Bucket implements Archive {
  readonly #client: S3mini
  readonly #prefix: string
  readonly #address: string

  constructor(client: S3mini, prefix: string, address: string) {
    this.#client = client
    this.#prefix = prefix
    this.#address = address
  }

  /** Asks for what cannot be there, so that a wrong key or bucket is told at once and not in the middle of the work. */
  async reach(): Promise<void> {
    const page = await this.asked(() => this.page(undefined, 1))
    if (page == null)
      throw refused(this.#address, 'there is no such bucket; make it, or correct the address')
  }

  async put(objects: readonly Uint8Array[]): Promise<readonly Sha256[]> {
    const keys = objects.map(keyOf)
    for (let from = 0; from < objects.length; from += width) {
      const part = objects.slice(from, from + width)
      await Promise.all(part.map((bytes, i) => this.keep(bytes, keys[from + i] ?? keyOf(bytes))))
    }
    return keys
  }

  private async keep(bytes: Uint8Array, key: Sha256): Promise<void> {
    const kept = await this.asked(() => this.#client.getObjectArrayBuffer(this.nameOf(key)))
    if (kept !== null && (await holds(key, new Uint8Array(kept)))) return
    const packed = await pack(bytes)
    await this.asked(() => this.#client.putObject(this.nameOf(key), packed, 'application/gzip'))
  }

  async get(key: Sha256): Promise<Uint8Array> {
    const kept = await this.asked(() => this.#client.getObjectArrayBuffer(this.nameOf(key)))
    if (kept === null) throw missing(key)
    return await unpack(key, new Uint8Array(kept))
  }

  async has(key: Sha256): Promise<boolean> {
    return (await this.asked(() => this.#client.objectExists(this.nameOf(key)))) === true
  }

  async *keys(): AsyncGenerator<Sha256> {
    let next: string | undefined
    do {
      const from = next
      const page = await this.asked(() => this.page(from, pageKeys))
      for (const { Key } of page?.objects ?? []) {
        const key = keyOfPath(Key.slice(this.#prefix.length))
        if (key !== null) yield key
      }
      next = page?.nextContinuationToken
    } while (next !== undefined && next !== '')
  }

  private page(from: string | undefined, count: number): ReturnType<S3mini['listObjectsPaged']> {
    return this.#client.listObjectsPaged('/', `${this.#prefix}objects/`, count, from, {})
  }

  private nameOf(key: Sha256): string {
    return `${this.#prefix}${pathOf(key)}`
  }

  /** The answer of the store, or what the user should know of why there is none. */
  private async asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask()
    } catch (error) {
      throw problemOf(error, this.#address)
    }
  }
}

function problemOf(error: unknown, address: string): ArchiveProblem {
  const message = error instanceof Error ? error.message : String(error)
  const status = statusOf(error, message)
  if (status === 401 || status === 403)
    return refused(address, `the store refuses the keys (${message}); check them and their rights`)
  if (status === 507)
    return new ArchiveProblem('full', `archive ${address}: the store is full (${message})`)
  const advice = 'check the network and the endpoint, then run the command again'
  return new ArchiveProblem(
    'unreachable',
    `archive ${address}: the store does not answer as it should (${message}); ${advice}`,
  )
}

/** The client gives the status of the answer as a property or, of lists, in its words alone. */
function statusOf(error: unknown, message: string): number {
  const { status } = error as { readonly status?: number }
  return status ?? Number(/\bstatus (\d{3})\b/u.exec(message)?.[1] ?? 0)
}

function refused(address: string, what: string): ArchiveProblem {
  return new ArchiveProblem('refused', `archive ${address}: ${what}`)
}
