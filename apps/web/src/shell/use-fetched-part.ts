import { useEffect, useState } from 'preact/hooks'

/**
 * Code that a page can be read without, fetched once the rest is on the page.
 *
 * @returns `null` until it is there. What cannot be fetched leaves its place open.
 */
export function useFetchedPart<Part>(load: () => Promise<Part>): Part | null {
  const [fetched, setFetched] = useState<{ readonly part: Part } | null>(null)
  useEffect(() => {
    load().then(
      (part) => setFetched({ part }),
      () => undefined,
    )
  }, [])
  return fetched?.part ?? null
}
