/** A mistake in a dossier, or something that a person should look at. */
export interface DossierProblem {
  /** From 1 on; columns count UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** A dossier with errors is not used; a `warning` only tells. */
  readonly severity: 'error' | 'warning'
  /** What is wrong and what to do, one line without a full stop. */
  readonly message: string
}

/** A problem as one line for people: `line 14: "from: 2024-13-01" is no day; write it as 2024-12-01`. */
export function describeProblem({ line, severity, message }: DossierProblem): string {
  return `line ${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}`
}
