/**
 * Why the system refused something, in words for people.
 *
 * @param reasons By the code of the system: `ENOENT`.
 * @throws The error itself when it is none of the system: a fault of our own.
 */
export function systemReason(error: unknown, reasons: Readonly<Record<string, string>>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '') throw error
  return reasons[code] ?? `the system refused it (${code})`
}

/** Why a folder cannot be made or written to. */
export const folderReasons: Readonly<Record<string, string>> = {
  EEXIST: 'a file lies where the folder should be; name another folder',
  ENOTDIR: 'a file lies where the folder should be; name another folder',
  EACCES: 'you may not write there; name another folder',
  EPERM: 'you may not write there; name another folder',
  EROFS: 'nothing can be written there; name another folder',
  ENOSPC: 'the disk is full; make room',
}
