import { useIssueWords } from './issue-words.ts'

/** Says that a list has more than is shown; nothing where all are shown. */
export function NewestOf({ shown, inAll }: { readonly shown: number; readonly inAll: number }) {
  const words = useIssueWords()
  return shown < inAll ? <span class="note">{words.newestOf(shown, inAll)} </span> : null
}
