import { paths } from '../contract/api-document.ts'
import { type Needs, needs } from '../contract/contract.ts'

interface Rule {
  readonly method: string
  readonly path: RegExp
  readonly needs: Needs
}

/** What the contract says of paths that do not just need a reader. */
const rules: readonly Rule[] = paths.flatMap(({ method, path, operationId }) => {
  const needed = needs[operationId ?? '']
  return needed === undefined
    ? []
    : [{ method: method.toUpperCase(), path: patternOf(path), needs: needed }]
})

function patternOf(path: string): RegExp {
  const plain = path.replace(/[.+*?^$()|[\]\\]/gu, '\\$&')
  return new RegExp(`^${plain.replace(/\{[^}]*\}/gu, '[^/]+')}$`, 'u')
}

/** Which role a request needs. Whatever the contract does not speak of needs a reader. */
export function roleNeeded(method: string, path: string): Needs {
  const asked = method === 'HEAD' ? 'GET' : method
  const rule = rules.find((one) => one.method === asked && one.path.test(path))
  return rule?.needs ?? 'reader'
}
