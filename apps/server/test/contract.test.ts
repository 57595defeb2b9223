import { describe, expect, it } from 'vitest'
import { apiDocument, paths } from '../src/contract/api-document.ts'
import { needs } from '../src/contract/contract.ts'

describe('the contract', () => {
  const document = apiDocument()

  it('has every path once, each with a name of its own', () => {
    const names = paths.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    const listed = Object.values(document.paths ?? {}).flatMap((path) => Object.keys(path))
    expect(listed).toHaveLength(paths.length)
  })

  it('lets nothing that has a name be null under it', () => {
    const nullable = Object.entries(document.components?.schemas ?? {}).filter(
      ([, schema]) => 'type' in schema && [schema.type].flat().includes('null'),
    )
    expect(nullable.map(([name]) => name)).toEqual([])
    expect(JSON.stringify(document)).not.toMatch(/"allOf":\[\{"\$ref":[^{}]*\},\{"type":\[/u)
  })

  it('says who may ask only of paths that exist', () => {
    const names = new Set(paths.map(({ operationId }) => operationId))
    expect(Object.keys(needs).filter((name) => !names.has(name))).toEqual([])
  })

  it('answers every error as problem+json', () => {
    for (const { operationId, responses } of paths)
      for (const [status, answer] of Object.entries(responses)) {
        if (Number(status) < 400 || !('content' in answer)) continue
        expect(Object.keys(answer.content ?? {}), `${operationId} ${status}`).toEqual([
          'application/problem+json',
        ])
      }
  })
})
