import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { apiDocument } from '../../src/contract/api-document.ts'

/** One path with one method, as the document at `/api/openapi.json` has it. */
export interface Operation {
  /** `getUtterances` */
  readonly id: string
  /** `GET` */
  readonly method: string
  /** `/api/v1/utterances/{id}` */
  readonly path: string
  /** By status: the media types that may come, none for an answer without a body. */
  readonly answers: ReadonlyMap<number, readonly string[]>
  readonly takesBody: boolean
}

const document = apiDocument()
const ajv = new Ajv2020({ strict: false, allErrors: true })
// A module of CommonJS whose default export is one level down for Node.
;(formats as unknown as { default: typeof formats.default }).default(ajv as never)
ajv.addSchema(closed(structuredClone(document) as AnySchemaObject), 'api')

/** Every operation of the document, in its order. */
export const operations: readonly Operation[] = Object.entries(document.paths ?? {}).flatMap(
  ([path, item]) =>
    Object.entries(item as Record<string, OperationObject>).map(
      ([method, { operationId, responses, requestBody }]): Operation => ({
        id: operationId,
        method: method.toUpperCase(),
        path,
        answers: new Map(
          Object.entries(responses).map(([status, { content = {} }]) => [
            Number(status),
            Object.keys(content),
          ]),
        ),
        takesBody: requestBody !== undefined,
      }),
    ),
)

interface OperationObject {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
  readonly requestBody?: object
}

/** What is wrong with an answer by the document, a line each; best none. Takes the body away. */
export async function faultsOf(operation: Operation, answer: Response): Promise<string[]> {
  const { status, headers } = answer
  const types = operation.answers.get(status)
  const text = await answer.text()
  if (types === undefined) return [`${status} is not listed: ${text.slice(0, 500)}`]
  if (types.length === 0) return text === '' ? [] : [`${status} has a body`]
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? ''
  if (!types.includes(type)) return [`${status} comes as ${type}, not as ${types.join(' or ')}`]
  const isJson = /[/+]json$/u.test(type)
  return shapeFaults(operation, { status, type, body: isJson ? JSON.parse(text) : text })
}

function shapeFaults(
  { path, method }: Operation,
  {
    status,
    type,
    body,
  }: { readonly status: number; readonly type: string; readonly body: unknown },
): string[] {
  const places = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type]
  const pointer = [...places, 'schema'].map(escaped).join('/')
  const check = ajv.getSchema(`api#/${pointer}`)
  if (check === undefined) return [`no schema at ${pointer}`]
  if (check(body) === true) return []
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

/** A step of a JSON pointer within an address. */
function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))
}

/* ---- Nothing but what is listed ---- */

/** The same document, in which no object has more than its shape names: what nobody has listed is a fault, too. */
function closed(document: AnySchemaObject): AnySchemaObject {
  for (const shape of Object.values<AnySchemaObject>(document['components'].schemas))
    closeWithin(shape)
  for (const item of Object.values<AnySchemaObject>(document['paths']))
    for (const { responses } of Object.values<AnySchemaObject>(item))
      for (const { content = {} } of Object.values<AnySchemaObject>(responses))
        for (const { schema } of Object.values<AnySchemaObject>(content)) close(schema)
  return document
}

/** What is met by reference or within `allOf` stays open where it stands: it is closed where all of it is known. */
function close(shape: AnySchemaObject): void {
  if ('$ref' in shape || 'allOf' in shape || 'properties' in shape)
    shape['unevaluatedProperties'] ??= false
  closeWithin(shape)
}

function closeWithin(shape: AnySchemaObject): void {
  const { properties = {}, items, prefixItems = [], additionalProperties } = shape
  const { oneOf = [], anyOf = [], allOf = [] } = shape
  const inner = [...Object.values(properties), items, ...prefixItems, ...oneOf, ...anyOf]
  for (const one of [...inner, additionalProperties])
    if (typeof one === 'object' && one !== null) close(one)
  for (const one of allOf) closeWithin(one)
}
