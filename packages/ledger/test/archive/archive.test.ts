import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/open-archive.ts'
import { type Bench, describeArchive } from './describe-archive.ts'

/** The keys that the server knows. */
const access = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }

describeArchive('archive in a folder', async (): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), 'tutur-archive-'))
  const path = join(folder, 'deep', 'archive')
  return {
    archive: await openArchive(path),
    again: () => openArchive(path),
    meddle: async (object, bytes) => {
      if (bytes === null) await rm(join(path, object))
      else await writeFile(join(path, object), bytes)
    },
    close: () => rm(folder, { recursive: true }),
  }
})

describeArchive('archive in S3', async (): Promise<Bench> => {
  const server = await startS3()
  const address = `s3://captures/one/dossier?endpoint=${server.endpoint}`
  return {
    archive: await openArchive(address, access),
    again: () => openArchive(address, access),
    meddle: async (object, bytes) => {
      const { S3mini } = await import('s3mini')
      const client = new S3mini({
        endpoint: `${server.endpoint}/captures`,
        region: 'us-east-1',
        accessKeyId: access.AWS_ACCESS_KEY_ID,
        secretAccessKey: access.AWS_SECRET_ACCESS_KEY,
      })
      if (bytes === null) await client.deleteObject(`one/dossier/${object}`)
      else await client.putObject(`one/dossier/${object}`, bytes)
    },
    close: server.close,
  }
})

/** A process of its own, as a store that speaks S3 is. */
async function startS3(): Promise<{ endpoint: string; close: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'tutur-s3-'))
  const script = fileURLToPath(new URL('s3-server.mjs', import.meta.url))
  const server = spawn(process.execPath, ['--openssl-legacy-provider', script, directory])
  const [port] = await once(server.stdout, 'data')
  return {
    endpoint: `http://127.0.0.1:${String(port).trim()}`,
    close: async () => {
      server.kill()
      await once(server, 'exit')
      await rm(directory, { recursive: true })
    },
  }
}

describe('an archive that cannot be opened says why', () => {
  test('a file where the folder should be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tutur-archive-'))
    await writeFile(join(folder, 'archive'), '')
    await expect(openArchive(join(folder, 'archive'))).rejects.toThrow(
      `archive ${join(folder, 'archive')}: a file stands where the folder should be`,
    )
    await rm(folder, { recursive: true })
  })

  test('a place that may not be written, not even by root', async () => {
    const folder = '/sys/tutur'
    await expect(openArchive(folder)).rejects.toThrow(
      /^archive \/sys\/tutur: (?:you may not write there|it lies on a disk that is read-only)/u,
    )
  })

  test.each([
    ['s3:', {}, 'not an address such as s3://bucket/folder'],
    ['s3://captures', {}, 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
    ['s3://captures?endpoint=nowhere', access, '"nowhere" is no address of a server'],
    ['s3://captures?endpoint=http://127.0.0.1:1', access, 'the store does not answer as it should'],
  ])('%s', async (address, environment, message) => {
    await expect(openArchive(address, environment)).rejects.toThrow(message)
  })

  test('a bucket that the store does not have', async () => {
    const server = await startS3()
    const opening = openArchive(`s3://elsewhere?endpoint=${server.endpoint}`, access)
    await expect(opening).rejects.toThrow('there is no such bucket')
    await server.close()
  })

  test.each([
    [403, 'the store refuses the keys'],
    [507, 'the store is full'],
    [500, 'the store does not answer as it should'],
  ])('a store that answers %i', async (status, message) => {
    const server = createServer((_, response) => response.writeHead(status).end())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const opening = openArchive(`s3://captures?endpoint=http://127.0.0.1:${port}`, access)
    await expect(opening).rejects.toThrow(message)
    server.close()
  })
})

test('what a killed run left half written is cleared away, what another run is writing is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tutur-archive-'))
  const incoming = join(folder, 'incoming')
  await mkdir(incoming)
  await writeFile(join(incoming, 'abandoned'), 'hal')
  await writeFile(join(incoming, 'at-work'), 'hal')
  const yesterday = (await stat(incoming)).mtimeMs / 1000 - 86_400
  await utimes(join(incoming, 'abandoned'), yesterday, yesterday)
  await openArchive(folder)
  expect(await readdir(incoming)).toEqual(['at-work'])
  await rm(folder, { recursive: true })
})
