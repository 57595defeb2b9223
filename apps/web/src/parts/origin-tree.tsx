import { useState } from 'preact/hooks'
import { useMoreWords, useWords } from '../words/language.ts'
import type { MoreWords } from '../words/more-en.ts'
import { Button } from './button.tsx'
import {
  countAll,
  layOutTree,
  originsInOrder,
  type PlacedOutlet,
  repeatsInOrder,
  type TreeLayout,
  type TreeOutlet,
} from './origin-tree-layout.ts'
import { cutTo, drawnWidth } from './text-width.ts'

/** As in origin-tree.css, in parts of the page's own size. */
const nameSize = 0.8125
const underSize = 0.75
/** In pixels: before the line that leads to the origins; below a name, before the next column. */
const speakerRoom = 152
const underRoom = 208

export interface OriginTreeProps {
  readonly speaker: string
  /** To whom and where: `to reporters, Torvane`. */
  readonly occasion: string | null
  /** When, in words. */
  readonly day: string | null
  /** Those that got it at the source, each with those that repeat it. */
  readonly origins: readonly TreeOutlet[]
  readonly independent: number
  readonly outlets: number
  /** There may be more origins. */
  readonly atLeast: boolean
  /** Who had it at the source and who repeated whom, in sentences; the first is set in bold. */
  readonly sentences: readonly string[]
}

/** Why an utterance has as many origins as it has: the sentence, the drawing that proves it, and the list that tells the same. */
export function OriginTree(props: OriginTreeProps) {
  const [isUnfolded, setIsUnfolded] = useState(false)
  const { tree } = useMoreWords()
  const layout = layOutTree(props.origins, { isUnfolded, widthOf: drawnWidth(600, nameSize) })
  return (
    <div class="tree">
      <TreeSentence {...props} />
      <TreeDrawing {...props} layout={layout} />
      {layout.more.length > 0 && (
        <p class="under only-wide">
          <Button kind="link" onPress={() => setIsUnfolded(true)}>
            {tree.showAll}
          </Button>
        </p>
      )}
      <TreeList outlets={originsInOrder(props.origins)} />
    </div>
  )
}

/** 7 outlets → 3 independent origins. */
function TreeSentence({ outlets, independent, atLeast, sentences }: OriginTreeProps) {
  const { tree } = useMoreWords()
  const { speech } = useWords()
  const [first, ...others] = sentences
  return (
    <div class="why">
      <p class="equation">
        <b>{speech.number(outlets)}</b>
        <span>{tree.outletsWord(outlets)}</span>
        <span class="to" aria-hidden="true">
          →
        </span>
        <b>{speech.number(independent)}</b>
        <span>{tree.originsWord(independent, atLeast)}</span>
      </p>
      <p>
        {first !== undefined && <b>{first}</b>} {others.join(' ')}
      </p>
    </div>
  )
}

/* ---- The drawing ---- */

function TreeDrawing(props: OriginTreeProps & { readonly layout: TreeLayout }) {
  const { tree } = useMoreWords()
  const { layout, origins } = props
  const names = origins.map(({ name }) => name)
  return (
    <div class="tree-room">
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={tree.label(names, countAll(origins) - origins.length)}
      >
        <rect
          class="band"
          x={layout.band.x}
          width={layout.band.width}
          height={layout.height}
          rx="3"
        />
        <Heads layout={layout} />
        {layout.lines.map(({ key, kind, path }) => (
          <path key={key} class={`line-${kind}`} d={path} />
        ))}
        <Speaker {...props} />
        {layout.outlets.map((placed) => (
          <Outlet key={placed.outlet.key} placed={placed} />
        ))}
        {layout.more.map(({ key, count, x, y }) => (
          <text key={key} class="under-name" x={x + 16} y={y + 4}>
            {tree.more(count)}
          </text>
        ))}
      </svg>
      <TreeLegend kinds={kindsIn(origins)} />
    </div>
  )
}

function Heads({ layout }: { readonly layout: TreeLayout }) {
  const { tree } = useMoreWords()
  const atSource = layout.outlets.filter(
    ({ column, outlet }) => column === 0 && outlet.kind !== 'unsourced',
  ).length
  return (
    <>
      <text class="head" x="0" y="22">
        {tree.said}
      </text>
      {layout.columns.map(({ column, x, count }) => (
        <text key={column} class={column === 0 ? 'name' : 'head'} x={x - 7} y="22">
          {headOf(column, column === 0 ? atSource : count, tree)}
        </text>
      ))}
    </>
  )
}

function headOf(column: number, count: number, tree: MoreWords['tree']): string {
  if (column === 0) return count === 0 ? tree.noneAtSource : tree.atSource(count)
  if (column === 1) return tree.repeated(count)
  return column === 2 ? tree.repeatedAgain(count) : tree.repeatedFurther(count)
}

function Speaker({
  speaker,
  occasion,
  day,
  layout,
}: OriginTreeProps & { readonly layout: TreeLayout }) {
  const lines = [occasion, day].filter((line) => line !== null)
  const widthUnder = drawnWidth(400, underSize)
  const top = layout.speakerY - (lines.length * 17) / 2 + 4
  return (
    <>
      <text class="name" x="0" y={top}>
        {cutTo(speaker, speakerRoom, drawnWidth(600, nameSize))}
      </text>
      {lines.map((line, index) => (
        <text key={line} class="under-name" x="0" y={top + 17 * (index + 1)}>
          {cutTo(line, speakerRoom, widthUnder)}
        </text>
      ))}
    </>
  )
}

function Outlet({ placed: { outlet, name, x, y } }: { readonly placed: PlacedOutlet }) {
  const { tree } = useMoreWords()
  const did = outlet.isRetracted ? tree.retracted : outlet.did
  return (
    <>
      <OutletShape kind={outlet.kind} x={x} y={y} />
      <text class={outlet.isRetracted ? 'name struck' : 'name'} x={x + 16} y={y - 1}>
        {name}
      </text>
      <text class="under-name" x={x + 16} y={y + 15}>
        {cutTo(did, underRoom, drawnWidth(400, underSize))}
        <title>{did}</title>
      </text>
    </>
  )
}

/** Circle reporter there, square official text, diamond public post, dot in a ring a copy alone, slashed ring no sign, ring repeats. */
function OutletShape({
  kind,
  x,
  y,
}: {
  readonly kind: TreeOutlet['kind']
  readonly x: number
  readonly y: number
}) {
  if (kind === 'reporter') return <circle class="origin" cx={x} cy={y} r="7" />
  if (kind === 'release')
    return <rect class="origin" x={x - 7} y={y - 7} width="14" height="14" rx="1" />
  if (kind === 'public') return <path class="origin" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />
  return (
    <>
      <circle class={kind === 'carrier' ? 'carrier' : 'repeat'} cx={x} cy={y} r="6" />
      {kind === 'carrier' && <circle class="origin" cx={x} cy={y} r="2.5" />}
      {kind === 'unsourced' && <path class="slash" d={`M${x - 4.2} ${y + 4.2}l8.4-8.4`} />}
    </>
  )
}

/* ---- The legend ---- */

function kindsIn(outlets: readonly TreeOutlet[]): ReadonlySet<TreeOutlet['kind']> {
  return new Set(outlets.flatMap(({ kind, repeats }) => [kind, ...kindsIn(repeats)]))
}

/** Only what the drawing has is explained. */
function TreeLegend({ kinds }: { readonly kinds: ReadonlySet<TreeOutlet['kind']> }) {
  const { tree } = useMoreWords()
  const lines = [
    ['own', tree.ownAccess],
    ['cites', tree.creditedCopy],
    ['copies', tree.uncreditedCopy],
  ] as const
  return (
    <p class="tree-legend" aria-hidden="true">
      {lines.map(([kind, words]) => (
        <span key={kind}>
          <svg width="22" height="8" aria-hidden="true">
            <path class={`line-${kind}`} d="M0 4h22" />
          </svg>
          {words}
        </span>
      ))}
      {[...kinds].map((kind) => (
        <span key={kind}>
          <svg width="16" height="16" aria-hidden="true">
            <OutletShape kind={kind} x={8} y={8} />
          </svg>
          {tree.kinds[kind]}
        </span>
      ))}
    </p>
  )
}

/* ---- The list ---- */

/** The same tree in words: what is shown on a small screen and read by ear. */
function TreeList({ outlets }: { readonly outlets: readonly TreeOutlet[] }) {
  return (
    <ul class="tree-list">
      {outlets.map((outlet) => (
        <li key={outlet.key} class={`${outlet.kind} ${outlet.link}`}>
          <TreeLine outlet={outlet} />
          {outlet.repeats.length > 0 && <TreeList outlets={repeatsInOrder(outlet.repeats)} />}
        </li>
      ))}
    </ul>
  )
}

function TreeLine({ outlet }: { readonly outlet: TreeOutlet }) {
  const { tree } = useMoreWords()
  const name = outlet.kind === 'repeat' ? outlet.name : <b>{outlet.name}</b>
  const told = [
    outlet.kind === 'repeat' ? null : tree.kinds[outlet.kind],
    outlet.did,
    outlet.isRetracted ? tree.retracted : null,
    outlet.language?.toUpperCase() ?? null,
  ]
  return (
    <>
      {outlet.isRetracted ? <s>{name}</s> : name}{' '}
      <span>{told.filter((words) => words !== null && words !== '').join(' · ')}</span>
    </>
  )
}
