import { useId, useRef, useState } from 'preact/hooks'
import { Answered } from '../../api/answered.tsx'
import { api, asked } from '../../api/client.ts'
import type { Shapes } from '../../api/shapes.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useTellAnswer } from '../../api/use-tell-answer.ts'
import { Button } from '../../parts/button.tsx'
import { Moment } from '../../parts/small-notes.tsx'
import { selectWords, useCopy } from '../../parts/use-copy.ts'
import { useAccessWords } from '../sign-in/access-words.ts'
import { RoleField, type RoleName } from './roles.tsx'

/** One's own tokens for programs. */
export function TokensSection({
  role,
  isFirst,
}: {
  readonly role: RoleName | null
  readonly isFirst: boolean
}) {
  const words = useAccessWords()
  const tokens = useAnswer('tokens', (signal) => asked(api.GET('/api/v1/tokens', { signal })))
  return (
    <section class={isFirst ? 'section first' : 'section'}>
      <header>
        <h2>{words.tokens}</h2>
        <span class="note">{words.tokensNote}</span>
      </header>
      <Answered
        of={tokens}
        lines={3}
        draw={({ rows }) =>
          rows.length === 0 ? (
            <p class="note">{words.tokensNone}</p>
          ) : (
            <ul class="tokens">
              {rows.map((token) => (
                <TokenLine key={token.id} token={token} onChanged={tokens.again} />
              ))}
            </ul>
          )
        }
      />
      <NewToken most={role} onMade={tokens.again} />
    </section>
  )
}

function TokenLine(props: { readonly token: Shapes['Token']; readonly onChanged: () => void }) {
  const words = useAccessWords()
  const tellAnswer = useTellAnswer()
  const { id, name, role, lastUsed } = props.token
  const revoke = async () => {
    const answer = await asked(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }))
    tellAnswer(answer, words.revoked(name))
    props.onChanged()
  }
  return (
    <li>
      <span>
        <b>{name}</b>{' '}
        <span class="note">
          {lastUsed === null ? (
            words.neverUsed
          ) : (
            <>
              {words.lastUsed} <Moment instant={lastUsed} />
            </>
          )}
        </span>
      </span>
      <span class="small">{words.roles[role]}</span>
      <Button kind="link" onPress={() => void revoke()}>
        {words.revoke}
      </Button>
    </li>
  )
}

function NewToken(props: { readonly most: RoleName | null; readonly onMade: () => void }) {
  const words = useAccessWords()
  const tellAnswer = useTellAnswer()
  const [role, setRole] = useState<RoleName>('reader')
  const [made, setMade] = useState<string | null>(null)
  const name = useRef<HTMLInputElement>(null)
  const id = useId()
  const make = async () => {
    const body = { name: name.current?.value.trim() ?? '', role }
    const answer = await asked(api.POST('/api/v1/tokens', { body }))
    if (!answer.ok) {
      tellAnswer(answer, '')
      return
    }
    setMade(answer.data.token)
    props.onMade()
  }
  return (
    <>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <div class="field-row">
          <label for={`${id}-name`}>{words.tokenName}</label>
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
          <RoleField id={`${id}-role`} value={role} most={props.most} onChoose={setRole} />
        </div>
        <button type="submit" class="button">
          {words.makeToken}
        </button>
      </form>
      {made !== null && <MadeToken token={made} />}
    </>
  )
}

function MadeToken({ token }: { readonly token: string }) {
  const words = useAccessWords()
  const place = useRef<HTMLElement>(null)
  const copy = useCopy()
  return (
    <div class="panel made-token" role="status">
      <p>{words.madeToken}</p>
      <code ref={place}>{token}</code>
      <p>
        <Button onPress={() => copy(token, () => selectWords(place.current))}>{words.copy}</Button>
      </p>
    </div>
  )
}
