import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { api, asked } from '../../api/client.ts'
import { problemLine } from '../../api/problem-words.ts'
import type { Problem } from '../../api/shapes.ts'
import { askMeAgain } from '../../api/use-me.ts'
import { useWords } from '../../words/language.ts'
import { useAccessWords } from './access-words.ts'

/** Name and password. */
export function PasswordForm({ to }: { readonly to: string }) {
  const words = useAccessWords()
  const { states } = useWords()
  const { route } = useLocation()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => name.current?.focus(), [])
  const troubleOf = (problem: Problem): string => {
    if (problem.status === 401) return words.wrong
    return problem.status === 429 ? words.wait : problemLine(problem, states)
  }
  const signIn = async () => {
    setIsAsking(true)
    const body = { name: name.current?.value ?? '', password: password.current?.value ?? '' }
    const answer = await asked(api.POST('/api/v1/session', { body }))
    setIsAsking(false)
    if (!answer.ok) {
      setTrouble(troubleOf(answer.problem))
      password.current?.select()
      return
    }
    await askMeAgain()
    route(to, true)
  }
  return (
    <form
      class="access-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isAsking) void signIn()
      }}
    >
      <div class="field-row">
        <label for={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          ref={name}
          class="field"
          name="username"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          required
          maxLength={200}
        />
      </div>
      <div class="field-row">
        <label for={`${id}-password`}>{words.password}</label>
        <input
          id={`${id}-password`}
          ref={password}
          class="field"
          type="password"
          name="password"
          autocomplete="current-password"
          required
          maxLength={1000}
          aria-invalid={trouble === words.wrong ? 'true' : undefined}
          aria-describedby={trouble === null ? undefined : `${id}-trouble`}
        />
      </div>
      <p id={`${id}-trouble`} class="wrong" role="alert">
        {trouble}
      </p>
      <button type="submit" class="button main" aria-disabled={isAsking ? 'true' : undefined}>
        {words.signIn}
      </button>
    </form>
  )
}
