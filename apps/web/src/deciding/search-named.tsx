import { actorsLike } from '../api/actors-like.ts'
import type { Choice } from '../parts/combobox.tsx'
import { useDecidingWords } from './deciding-words.ts'

/** Somebody by name, and by key where they are known. An empty name: the text does not say who. */
export interface Named {
  readonly name: string
  readonly actor: string | null
}

/** Searches those who may have said it; last, the letters themselves as a name that nobody knows yet. */
export function useNamedSearch(): (
  letters: string,
  signal: AbortSignal,
) => Promise<readonly Choice<Named>[]> {
  const { useName } = useDecidingWords()
  return async (letters, signal) => {
    const known = await actorsLike(letters, signal)
    const typed = letters.trim()
    const choices = known.map(({ key, name, role, speaksFor }) => ({
      key,
      value: { name, actor: key },
      face: (
        <>
          <b>{name}</b>
          {[role, speaksFor?.name].filter((part) => part != null).map((part) => `, ${part}`)}
        </>
      ),
    }))
    if (typed === '' || known.some(({ name }) => name === typed)) return choices
    const asTyped = { name: typed, actor: null }
    return [...choices, { key: ` ${typed}`, value: asTyped, face: useName(typed) }]
  }
}
