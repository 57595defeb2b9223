import type { z } from '@hono/zod-openapi'
import type { Dossier, DossierFeed } from 'tutur-dossier'
import { type FeedHealth, feedHealth } from 'tutur-harvest/watch'
import { askIfThere } from '../account/ask-if-there.ts'
import { getSources } from '../contract/contract.ts'
import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import type { feedHealthShape, sourcesShape } from '../shapes/sources.ts'
import { stateOf } from './state-of.ts'

/** As many captures that gave no document are told. */
const mostUnread = 1000

/** Where the documents come from. */
export function sourceRoutes(app: App, services: Services): void {
  app.openapi(getSources, async (context) => context.json(await sourcesOf(services), 200))
}

/** Feeds and their health, outlets, what could not be read, and the codings. */
export async function sourcesOf(services: Services): Promise<z.infer<typeof sourcesShape>> {
  const { account, ledger } = services
  const { store, dossier } = ledger
  const [health, answer, unread, codings] = await Promise.all([
    feedHealth(dossier.feeds, store),
    askIfThere(account, 'outlets', null),
    store.unread({ limit: mostUnread }),
    store.codings(),
  ])
  const byAddress = new Map(health.map((one) => [one.address, one]))
  return {
    feeds: dossier.feeds.map((feed) => shownFeed(feed, byAddress.get(feed.address), dossier)),
    outlets: answer?.output ?? [],
    unread: unread.rows.map(({ capture, part, message }) => ({
      capture: capture.id,
      name: capture.name,
      part,
      message,
    })),
    codings: codings.map(({ id, made, state: is }) => ({ id, made, is })),
    state: await stateOf(services, answer),
  }
}

/** How a feed fares, as `tutur watch` remembers it. */
function shownFeed(
  { address, outlet, language, everyMinutes }: DossierFeed,
  health: FeedHealth | undefined,
  { outlets }: Dossier,
): z.infer<typeof feedHealthShape> {
  const success = health?.lastSuccess ?? null
  const failure = health?.lastFailure ?? null
  const failures = health?.failures ?? 0
  return {
    address,
    outlet: outlets.find(({ key }) => key === outlet)?.name ?? outlet,
    language,
    everyMinutes,
    lastAsked: later(success, failure?.at ?? null),
    lastSuccess: success,
    next: health?.nextAt ?? null,
    failures,
    trouble: failures > 0 ? (failure?.message ?? null) : null,
  }
}

/** The later of two instants. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
