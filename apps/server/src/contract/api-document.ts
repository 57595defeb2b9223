import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { version } from 'tutur'
import { roleNameShape } from '../shapes/access.ts'
import { actorRefShape, anchorShape, stanceShape, whenShape } from '../shapes/common.ts'
import { windowShape } from '../shapes/dossier.ts'
import {
  chainShape,
  documentHeadShape,
  identityShape,
  mentionShape,
  speakerShape,
} from '../shapes/statement.ts'
import { standingShape, utteranceRowShape } from '../shapes/utterance.ts'
import * as contract from './contract.ts'

/** Every path, in the order of the contract. */
export const paths: readonly RouteConfig[] = Object.values(contract).flatMap(
  (one): RouteConfig | readonly [] => (isPath(one) ? one : []),
)

function isPath(one: unknown): one is RouteConfig {
  return typeof one === 'object' && one !== null && 'operationId' in one && 'responses' in one
}

/**
 * Shapes that are somewhere `null` instead. Told before any path, since a shape that is first met as nullable would be nullable
 * under its name everywhere.
 */
const nullableSomewhere = {
  Anchor: anchorShape,
  When: whenShape,
  Stance: stanceShape,
  ActorRef: actorRefShape,
  RoleName: roleNameShape,
  Window: windowShape,
  Identity: identityShape,
  Mention: mentionShape,
  Chain: chainShape,
  DocumentHead: documentHeadShape,
  Speaker: speakerShape,
  Standing: standingShape,
  UtteranceRow: utteranceRowShape,
}

/** What `/api/openapi.json` answers: OpenAPI 3.1, made of the contract. */
export function apiDocument() {
  const app = new OpenAPIHono()
  for (const [name, shape] of Object.entries(nullableSomewhere))
    app.openAPIRegistry.register(name, shape)
  for (const path of paths) app.openAPIRegistry.registerPath(path)
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tutur',
      version,
      description:
        'Who said what, when, through which chain of outlets. Lists come page by page: give `next` as `cursor`. Errors are application/problem+json.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  })
  mendPatterns(document)
  plainReferences(document)
  return document
}

/**
 * Writes `{allOf: [reference, {type: [..., 'null'], ...rest}]}`, which nothing but what is referred to fits, as
 * `{oneOf: [reference, null], ...rest}`, and a reference that is only described as `{$ref, description}`.
 */
function plainReferences(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  for (const inner of Object.values(node)) plainReferences(inner)
  if (!('allOf' in node) || !Array.isArray(node.allOf)) return
  const [reference, more, ...others] = node.allOf
  if (reference?.$ref === undefined || more === undefined || others.length > 0) return
  const { type, ...rest } = more
  const isNullable = Array.isArray(type) && type.includes('null')
  if (!isNullable && Object.keys(rest).some((key) => key !== 'description')) return
  Reflect.deleteProperty(node, 'allOf')
  Object.assign(node, rest, isNullable ? { oneOf: [reference, { type: 'null' }] } : reference)
}

/** JSON Schema has patterns without flags; the generator writes `/u` behind those that have it. */
function mendPatterns(part: unknown): void {
  if (typeof part !== 'object' || part === null) return
  if ('pattern' in part && typeof part.pattern === 'string')
    part.pattern = part.pattern.replace(/\/u$/u, '')
  for (const inner of Object.values(part)) mendPatterns(inner)
}
