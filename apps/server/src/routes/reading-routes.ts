import { LedgerProblem } from 'tutur-intake'
import { whoIs } from '../access/requires.ts'
import { mayAs } from '../access/visitor.ts'
import { postRead, postSource } from '../contract/contract.ts'
import { AtOnce } from '../http/at-once.ts'
import { Refusal } from '../http/problem.ts'
import type { App, ServerContext } from '../http/server-env.ts'
import { addHanded } from '../reading/add-handed.ts'
import { type Handed, handedInForm, handedInJson } from '../reading/given-text.ts'
import { openHanded } from '../reading/open-handed.ts'
import { readHanded } from '../reading/read-handed.ts'
import type { Services } from '../services.ts'

/** So many texts are read at once: each may bring ten megabytes, and they are read one after another. */
const mostAtOnce = 16

/** Reading what is pasted, and adding it to the ledger. */
export function readingRoutes(app: App, services: Services): void {
  const { ledger, network, account } = services
  const atOnce = new AtOnce(mostAtOnce)

  app.openapi(postRead, async (context) => {
    const started = performance.now()
    const handed = await handedOver(context, context.req.valid('json'))
    if ('address' in handed) mayFetch(context)
    const analyst = await services.analyst()
    const answer = await atOnce.run(() => readHanded(openHanded(handed, network), analyst))
    return context.json({ ...answer, tookMs: Math.round(performance.now() - started) }, 200)
  })

  app.openapi(postSource, async (context) => {
    const handed = await handedOver(context, context.req.valid('json'))
    const desk = { ...ledger, analyst: await services.analyst() }
    const added = await atOnce
      .run(() => addHanded(openHanded(handed, network), desk))
      .catch(refuseOtherVersion)
    const revision = await ledger.store.revision()
    account.refresh(revision)
    return context.json({ ...added, revision }, 201)
  })
}

async function handedOver(
  context: ServerContext,
  body: Parameters<typeof handedInJson>[0],
): Promise<Handed> {
  const isForm = /^multipart\/form-data\b/iu.test(context.req.header('content-type') ?? '')
  return isForm ? await handedInForm(await context.req.parseBody()) : handedInJson(body)
}

/** Whoever may only read does not send the server about the network. */
function mayFetch(context: ServerContext): void {
  const visitor = whoIs(context)
  if (visitor !== null && (visitor.by === 'open' || mayAs(visitor.role, 'analyst'))) return
  throw new Refusal('not-allowed', {
    detail:
      'Addresses are fetched for analysts and admins alone. Copy the text of the page and paste it instead.',
  })
}

/** Rows of two versions do not stand side by side. */
function refuseOtherVersion(error: unknown): never {
  if (!(error instanceof LedgerProblem)) throw error
  throw new Refusal('conflict', { detail: `${error.message}.` })
}
