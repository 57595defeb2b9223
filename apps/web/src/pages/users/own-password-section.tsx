import { useId, useRef, useState } from 'preact/hooks'
import { api, asked } from '../../api/client.ts'
import { problemLine } from '../../api/problem-words.ts'
import { askMeAgain } from '../../api/use-me.ts'
import { tell } from '../../parts/toasts.tsx'
import { useWords } from '../../words/language.ts'
import { useAccessWords } from '../sign-in/access-words.ts'

/** Another password of one's own, for whoever knows the old one. */
export function OwnPasswordSection({ name }: { readonly name: string }) {
  const words = useAccessWords()
  const { states } = useWords()
  const [trouble, setTrouble] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const old = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  const id = useId()
  const change = async () => {
    const body = { old: old.current?.value ?? '', new: next.current?.value ?? '' }
    const answer = await asked(api.POST('/api/v1/me/password', { body }))
    if (!answer.ok) {
      const isOld = answer.problem.at?.field === 'json.old'
      setTrouble(isOld ? words.wrongOld : problemLine(answer.problem, states))
      if (isOld) old.current?.select()
      return
    }
    setTrouble(null)
    form.current?.reset()
    await askMeAgain()
    tell({ words: words.passwordChanged })
  }
  return (
    <section class="section">
      <header>
        <h2>{words.ownPassword}</h2>
        <span class="note">{words.ownPasswordNote}</span>
      </header>
      <form
        ref={form}
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        {/* For what keeps passwords: whose it is. */}
        <input type="hidden" name="username" autocomplete="username" value={name} />
        <div class="field-row">
          <label for={`${id}-old`}>{words.oldPassword}</label>
          <input
            id={`${id}-old`}
            ref={old}
            class="field"
            type="password"
            autocomplete="current-password"
            required
            maxLength={1000}
            aria-describedby={`${id}-trouble`}
          />
        </div>
        <div class="field-row">
          <label for={`${id}-new`}>{words.newPassword}</label>
          <input
            id={`${id}-new`}
            ref={next}
            class="field"
            type="password"
            autocomplete="new-password"
            required
            minLength={12}
            maxLength={1000}
          />
        </div>
        <button type="submit" class="button">
          {words.change}
        </button>
      </form>
      <p id={`${id}-trouble`} class="wrong" role="alert">
        {trouble}
      </p>
    </section>
  )
}
