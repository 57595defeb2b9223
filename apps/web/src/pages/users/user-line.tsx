import { useId, useRef, useState } from 'preact/hooks'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useTellAnswer } from '../../api/use-tell-answer.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Moment } from '../../parts/small-notes.tsx'
import { useAccessWords } from '../sign-in/access-words.ts'
import { RoleField, type RoleName } from './roles.tsx'

type User = Shapes['User']

/** One user: role, password, removal. */
export function UserLine({
  user,
  onChanged,
}: {
  readonly user: User
  readonly onChanged: () => void
}) {
  const words = useAccessWords()
  const tellAnswer = useTellAnswer()
  const [doing, setDoing] = useState<'nothing' | 'password' | 'removing'>('nothing')
  const params = { path: { name: user.name } }
  const change = async (body: Shapes['ChangedUser']) => {
    const answer = await asked(api.PATCH('/api/v1/users/{name}', { params, body }))
    tellAnswer(answer, words.changed)
    setDoing('nothing')
    onChanged()
  }
  const remove = async () => {
    const answer = await asked(api.DELETE('/api/v1/users/{name}', { params }))
    tellAnswer(answer, words.removed(user.name))
    setDoing('nothing')
    onChanged()
  }
  return (
    <li>
      <UserAbout user={user} />
      <RoleField
        label={words.roleOf(user.name)}
        value={user.role}
        onChoose={(role: RoleName) => void change({ role })}
      />
      <span class="user-acts">
        {user.by === 'password' && (
          <Button kind="link" onPress={() => setDoing('password')}>
            {words.changePassword}
          </Button>
        )}
        <Button kind="link" onPress={() => setDoing('removing')}>
          {words.remove}
        </Button>
      </span>
      {doing === 'password' && (
        <NewPassword
          name={user.name}
          onKeep={(password) => void change({ password })}
          onCancel={() => setDoing('nothing')}
        />
      )}
      {doing === 'removing' && (
        <Dialog title={words.removeQuestion(user.name)} onClose={() => setDoing('nothing')}>
          <p>{words.removeHelp}</p>
          <p class="acts">
            <Button kind="main" onPress={() => void remove()}>
              {words.remove}
            </Button>
            <Button onPress={() => setDoing('nothing')}>{words.cancel}</Button>
          </p>
        </Dialog>
      )}
    </li>
  )
}

function UserAbout({ user }: { readonly user: User }) {
  const words = useAccessWords()
  return (
    <span>
      <b>{user.name}</b>{' '}
      <span class="note">
        {user.by === 'oidc' && `${words.byOidc} · `}
        {user.lastSeen === null ? (
          words.neverSeen
        ) : (
          <>
            {words.lastSeen} <Moment instant={user.lastSeen} />
          </>
        )}
      </span>
    </span>
  )
}

function NewPassword(props: {
  readonly name: string
  readonly onKeep: (password: string) => void
  readonly onCancel: () => void
}) {
  const words = useAccessWords()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <form
      class="inline-form whole"
      onSubmit={(event) => {
        event.preventDefault()
        props.onKeep(field.current?.value ?? '')
      }}
    >
      <div class="field-row">
        <label for={id}>{words.passwordFor(props.name)}</label>
        <input
          id={id}
          ref={field}
          class="field"
          type="password"
          autocomplete="new-password"
          required
          minLength={12}
          maxLength={1000}
        />
      </div>
      <button type="submit" class="button main">
        {words.keep}
      </button>
      <Button onPress={props.onCancel}>{words.cancel}</Button>
    </form>
  )
}
