/** What this browser remembers of how somebody likes the pages. A browser that keeps nothing (private, full) is no trouble. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`tutur.${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`tutur.${name}`, value)
  } catch {
    // Then it holds until the page is left.
  }
}
