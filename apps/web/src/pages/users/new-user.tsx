import { useId, useRef, useState } from 'preact/hooks'
import { api, asked } from '../../api/client.ts'
import { useTellAnswer } from '../../api/use-tell-answer.ts'
import { useAccessWords } from '../sign-in/access-words.ts'
import { RoleField, type RoleName } from './roles.tsx'

/** Lets somebody in: name, role, first password. */
export function NewUser({ onAdded }: { readonly onAdded: () => void }) {
  const words = useAccessWords()
  const tellAnswer = useTellAnswer()
  const [role, setRole] = useState<RoleName>('reader')
  const form = useRef<HTMLFormElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const id = useId()
  const add = async () => {
    const body = {
      name: name.current?.value.trim() ?? '',
      role,
      password: password.current?.value ?? '',
    }
    const answer = await asked(api.POST('/api/v1/users', { body }))
    if (!tellAnswer(answer, words.added(body.name))) return
    form.current?.reset()
    onAdded()
  }
  return (
    <form
      ref={form}
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div class="field-row">
        <label for={`${id}-name`}>{words.name}</label>
        <input
          id={`${id}-name`}
          ref={name}
          class="field"
          autocomplete="off"
          required
          maxLength={200}
        />
      </div>
      <div class="field-row narrow">
        <label for={`${id}-role`}>{words.role}</label>
        <RoleField id={`${id}-role`} value={role} onChoose={setRole} />
      </div>
      <div class="field-row">
        <label for={`${id}-password`}>{words.newPassword}</label>
        <input
          id={`${id}-password`}
          ref={password}
          class="field"
          type="password"
          autocomplete="new-password"
          required
          minLength={12}
          maxLength={1000}
        />
      </div>
      <button type="submit" class="button">
        {words.add}
      </button>
    </form>
  )
}
