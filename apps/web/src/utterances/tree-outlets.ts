import type { Shapes, Statement, Utterance } from '../api/shapes.ts'
import type { TreeOutlet } from '../parts/origin-tree-layout.ts'
import type { UtteranceWords } from '../words/en/utterance.ts'
import type { MoreWords } from '../words/more-en.ts'

type Node = Shapes['TreeNode']

interface Telling {
  readonly words: UtteranceWords
  readonly tree: MoreWords['tree']
}

/** The origin tree of the server as it is drawn: outlets within those that they have the words from. */
export function treeOutlets(
  { tree: { nodes }, statements }: Pick<Utterance, 'tree' | 'statements'>,
  telling: Telling,
): readonly TreeOutlet[] {
  const places = placesOf(statements)
  const grown = new Map<string, TreeOutlet & { readonly repeats: TreeOutlet[] }>()
  const roots: TreeOutlet[] = []
  const names = new Map(nodes.map((node) => [node.key, nameOf(node, telling.words)]))
  for (const node of nodes) {
    const outlet = {
      ...outletOf(node, { ...telling, names }),
      href: hrefOf(node, places),
      repeats: [],
    }
    grown.set(node.key, outlet)
    const parent = node.parent === null ? undefined : grown.get(node.parent)
    if (parent === undefined) roots.push(outlet)
    else parent.repeats.push(outlet)
  }
  return roots
}

function nameOf({ outlet, key }: Node, words: UtteranceWords): string {
  return key.startsWith('document ') ? words.outletWithoutName : outlet.name
}

function outletOf(
  node: Node,
  telling: Telling & { readonly names: ReadonlyMap<string, string> },
): Omit<TreeOutlet, 'href' | 'repeats'> {
  return {
    key: node.key,
    name: telling.names.get(node.key) ?? node.outlet.name,
    kind: node.parent === null ? (node.kind ?? 'unsourced') : (node.kind ?? 'repeat'),
    did: toldOf(node, telling),
    link: node.credited ? 'cites' : 'copies',
    language: node.language,
    isRetracted: node.retracted,
    publishedAt: node.published,
  }
}

/** What was done; of an outlet that is only named by others, that its own report is not there. */
function toldOf(
  node: Node,
  telling: Telling & { readonly names: ReadonlyMap<string, string> },
): string {
  if (isOutletAway(node)) return telling.tree.notHere
  return node.parent === null ? telling.words.rules[node.rule] : didOf(node, node.parent, telling)
}

/** A text or a post of the speaker is no outlet, wherever it came from. */
function isOutletAway({ statement, kind }: Node): boolean {
  return statement === null && kind !== 'release' && kind !== 'public'
}

/** Of one that repeats: `translated, credits MWS`, `word for word, no credit`. */
function didOf(
  { how, credited, rule, owner }: Node,
  parent: string,
  { words, tree, names }: Telling & { readonly names: ReadonlyMap<string, string> },
): string {
  const credit = credited ? tree.credits([names.get(parent) ?? parent]) : tree.creditsNobody
  const done = [
    ...(how === null ? [] : [words.hows[how]]),
    credit,
    ...(rule === 'same-owner' && owner !== null ? [tree.sameOwner(owner)] : []),
  ]
  return done.join(', ')
}

/** Where each statement stands, by its id. */
export function placesOf(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map(statements.map((statement) => [statement.id, statement]))
}

function hrefOf({ statement }: Node, places: ReadonlyMap<string, Statement>): string | null {
  const place = statement === null ? undefined : places.get(statement)
  return place === undefined ? null : statementAddress(place)
}

/** A statement in its document. */
export function statementAddress({
  id,
  document,
}: {
  readonly id: string
  readonly document: { readonly id: string }
}): string {
  return `/documents/${document.id}?statement=${id}`
}
