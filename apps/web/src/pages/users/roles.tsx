import type { Shapes } from '../../api/shapes.ts'
import { useAccessWords } from '../sign-in/access-words.ts'

export type RoleName = Shapes['RoleName']

const roles = ['reader', 'analyst', 'admin'] as const

/** One of the roles; not more than somebody has who gives it. */
export function RoleField(props: {
  readonly id?: string
  readonly label?: string
  readonly value: RoleName
  readonly most?: RoleName | null
  readonly onChoose: (role: RoleName) => void
}) {
  const words = useAccessWords()
  const { id, label, value, most = 'admin', onChoose } = props
  const shown = roles.slice(0, most === null ? 1 : roles.indexOf(most) + 1)
  return (
    <select
      id={id}
      class="field"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = roles.find((role) => role === event.currentTarget.value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {shown.map((role) => (
        <option key={role} value={role}>
          {words.roles[role]}
        </option>
      ))}
    </select>
  )
}
