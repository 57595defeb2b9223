import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { oidcVariables } from '../src/access/oidc-settings.ts'
import { roles } from '../src/access/visitor.ts'

const page = readFileSync(new URL('../../../docs/server.md', import.meta.url), 'utf8')

describe('docs/server.md has', () => {
  it.each(oidcVariables)('the variable %s', (name) => {
    expect(page).toContain(`\`${name}\``)
  })
  it.each(roles)('the role %s', (role) => {
    expect(page).toContain(`| \`${role}\` |`)
  })
})
