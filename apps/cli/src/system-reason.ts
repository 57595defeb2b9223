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
