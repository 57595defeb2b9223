import type { z } from '@hono/zod-openapi'
import type { Found } from 'tutur-harvest'
import { type AddEvent, addFound, type Desk } from 'tutur-intake'
import type { addedShape } from '../shapes/document.ts'
import { unreadOf } from './read-handed.ts'

type AddedAnswer = z.infer<typeof addedShape>

/** Takes what was found into the ledger: how much of it was new, the documents, and what could not be taken in. */
export async function addHanded(
  found: AsyncIterable<Found>,
  desk: Desk,
): Promise<Omit<AddedAnswer, 'revision'>> {
  const answer = { captures: 0, documents: 0, statements: 0 }
  const ids = new Set<string>()
  const problems: AddedAnswer['problems'] = []
  for await (const event of addFound(found, desk)) {
    if (event.state === 'added' && event.fresh !== undefined) {
      answer.captures += event.fresh.captures
      answer.documents += event.fresh.documents
      answer.statements += event.fresh.statements
    }
    for (const id of await documentsOf(event, desk)) ids.add(id)
    problems.push(...problemsOf(event))
  }
  return { ...answer, ids: [...ids], problems }
}

async function documentsOf(event: AddEvent, { store }: Desk): Promise<readonly string[]> {
  if (event.state === 'added') return event.intake.readings.map(({ document }) => document.id)
  if (event.state !== 'known') return []
  return (await store.readings(event.capture.id)).map(({ document }) => document)
}

function problemsOf(event: AddEvent): AddedAnswer['problems'] {
  switch (event.state) {
    case 'refused':
    case 'unkept':
      return [{ name: event.problem.name, message: event.problem.message }]
    case 'added':
      return unreadOf(event.intake)
    case 'known': {
      const said = Object.keys(event.notTaken)
      if (said.length === 0) return []
      const message = `it is in the ledger already, too late for what is said of its ${said.join(' and ')}; what was read stays as it is`
      return [{ name: event.capture.name, message }]
    }
  }
}
