import { entityTag } from '../http/entity-tag.ts'
import type { App } from '../http/server-env.ts'
import type { Services } from '../services.ts'
import { actorRoutes } from './actor-routes.ts'
import { dossierRoutes } from './dossier-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { facetRoutes } from './facet-routes.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { readingRoutes } from './reading-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { revisionShown } from './revision-shown.ts'
import { sourceRoutes } from './source-routes.ts'

/** Adds every path of the API that answers from the ledger, group by group. */
export function routes(app: App, services: Services): void {
  const tagged = entityTag((context) => revisionShown(services, context))
  for (const path of ofLedgerAlone) app.use(`/api/v1/${path}`, tagged)
  ledgerRoutes(app, services)
  facetRoutes(app, services)
  exportRoutes(app, services)
  actorRoutes(app, services)
  dossierRoutes(app, services)
  readingRoutes(app, services)
  reviewRoutes(app, services)
  ownRoutes(app, services)
  sourceRoutes(app, services)
}

/** Paths whose answers are the same while the ledger is; `*` for one or more parts, or none behind a slash. */
const ofLedgerAlone = [
  'utterances/*',
  'facets',
  'statements/*',
  'statements.jsonl',
  ':file{feed\\..+}',
  'documents/*',
  'captures/*',
  'issues/*',
  'actors/*',
  'dossier',
  'timeline',
  'shifts',
]
