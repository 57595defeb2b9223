import type { Archive } from './archive.ts'
import { openFolder } from './folder.ts'
import type { S3Environment } from './s3.ts'

/**
 * The archive at `where`: a folder, or `s3://bucket/folder` (see {@link openS3}).
 * Rejects with an `ArchiveProblem` that says what is wrong and what to do.
 */
export async function openArchive(
  where: string,
  environment: S3Environment = {},
): Promise<Archive> {
  if (!where.startsWith('s3:')) return await openFolder(where)
  // Only who keeps an archive in S3 waits for its client to load.
  const { openS3 } = await import('./s3.ts')
  return await openS3(where, environment)
}
