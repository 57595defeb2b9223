import fc from 'fast-check'
import { anchor, type Document, type Id, idFrom, readText, type Statement, textOf } from 'tutur'
import { describe, expect, test } from 'vitest'
import {
  type Corrected,
  correct,
  type Decision,
  decisionOf,
  type Entry,
  type Ruling,
  statementAimedAt,
  stemsOf,
  type Target,
  targetOf,
} from '../src/index.ts'

const document: Document = readText(
  'MERANE - Minister Ani Wardana said the border with Sarvia stays open. "We close no road," she added, "and no bridge." ' +
    'Her deputy Budi Santosa told reporters that talks go on, that 𝔘 trucks wait, and that nobody asked for more. ' +
    'He repeated that talks go on.',
  { language: 'en', packs: [] },
)

type Pieces = readonly (readonly [number, number])[]

/** Where the document has these words. */
function at(words: string): readonly [number, number] {
  const start = document.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return [start, start + words.length]
}

function entryAt(pieces: Pieces, cue: readonly [number, number], salt = ''): Entry {
  const anchors = pieces.map(([start, end]) => anchor(document, { start, end }))
  const [first, ...rest] = anchors
  if (first === undefined) throw new Error('no pieces')
  const words = anchors.map((span) => textOf(document, span)).join(' … ')
  const [start, end] = at('Ani Wardana')
  const statement: Statement = {
    id: idFrom('statement', JSON.stringify(pieces), salt),
    document: document.id,
    form: 'indirect',
    act: 'say',
    modality: [],
    content: [first, ...rest],
    cue: anchor(document, { start: cue[0], end: cue[1] }),
    speaker: {
      anchor: anchor(document, { start, end }),
      form: 'name',
      name: 'Ani Wardana',
      role: 'Minister',
      score: 0.9,
    },
    addressees: [],
    saidAt: null,
    chain: { hops: [], basis: 'stated', origin: 'unclear', score: 0 },
    madeBy: { version: '0.1.0', rule: 'subject', model: 'w1', score: 0.8 },
  }
  const actors = [{ role: 'speaker', actor: null, name: 'Ani Wardana' }] as const
  return { statement, words, actors, stems: stemsOf(words, 'en') }
}

const border = entryAt([at('the border with Sarvia stays open')], at('said'))
const road = entryAt([at('"We close no road,"'), at('"and no bridge."')], at('added'))
const talks = entryAt([at('that talks go on')], at('told'))
const trucks = entryAt([at('that 𝔘 trucks wait')], at('told'))
const entries = [border, road, talks, trucks]

/** A statement of another document, as a decision on joins may name it. */
const elsewhere: Target = { document: 'elsewhere' as Id<'document'>, content: [[0, 4]], check: 'x' }

test('what is said to be one utterance, or two, changes no row but signs it', () => {
  for (const ruling of [
    { kind: 'together', with: [elsewhere] },
    { kind: 'apart', from: [elsewhere] },
  ] as const) {
    const decision = decided(talks, ruling)
    const { rows, unfit } = correct(document, entries, [decision])
    expect(unfit).toEqual([])
    expect(rows.map(({ entry }) => entry)).toEqual(
      correct(document, entries, []).rows.map(({ entry }) => entry),
    )
    expect(rows.filter(({ decisions }) => decisions.includes(decision.id))).toHaveLength(1)
    expect(
      statementAimedAt(
        document,
        entries.map(({ statement }) => statement),
        decision.target,
      ),
    ).toBe(talks.statement)
  }
})

let clock = 0
function decided(aim: Entry | Target, ruling: Ruling, moment?: number): Decision {
  const second = moment ?? clock++
  return decisionOf({
    at: new Date(Date.UTC(2026, 7, 14) + 1000 * second).toISOString().replace('.000', ''),
    who: 'citra',
    why: '',
    target: 'statement' in aim ? targetOf(aim.statement, document) : aim,
    ruling,
  })
}

function undoing(decision: Decision): Decision {
  return decided(decision.target, { kind: 'undo', decision: decision.id })
}

/** Rows as people would tell them. */
function shown(rows: readonly Corrected[]): readonly string[] {
  return rows.map(({ entry, status }) => {
    const speaker = entry.statement.speaker?.name ?? 'nobody'
    return `${speaker}: ${entry.words} (${entry.statement.madeBy.rule}, ${status})`
  })
}

const machine = [
  'Ani Wardana: the border with Sarvia stays open (subject, open)',
  'Ani Wardana: "We close no road," … "and no bridge." (subject, open)',
  'Ani Wardana: that talks go on (subject, open)',
  'Ani Wardana: that 𝔘 trucks wait (subject, open)',
]

function shownWith(changed: Readonly<Record<number, string>>): readonly string[] {
  return machine.map((row, i) => changed[i] ?? row)
}

describe('one decision', () => {
  test.each([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
    ['retract', 'retracted'],
  ] as const)('%s', (kind, status) => {
    const decision = decided(talks, { kind })
    const { rows, unfit } = correct(document, entries, [decision])
    expect(shown(rows)).toEqual(
      shownWith({ 2: `Ani Wardana: that talks go on (subject, ${status})` }),
    )
    expect(rows[2]?.decisions).toEqual([decision.id])
    expect(rows[2]?.entry).toBe(talks)
    expect(unfit).toEqual([])
  })

  test('set-speaker anchors the name where the text has it, and keeps the words', () => {
    const decision = decided(talks, {
      kind: 'set-speaker',
      name: 'Budi Santosa',
      actor: 'budi-santosa',
    })
    const [, , row] = correct(document, entries, [decision]).rows
    const [start, end] = at('Budi Santosa')
    expect(row?.entry.statement.speaker).toEqual({
      anchor: anchor(document, { start, end }),
      form: 'name',
      name: 'Budi Santosa',
      role: null,
      // Of the dossier, since the tables have no such key.
      identity: {
        id: 'budi-santosa',
        type: 'person',
        name: 'Budi Santosa',
        wikidata: null,
        by: 'name',
        office: null,
      },
      score: 1,
    })
    expect(row?.entry.actors).toEqual([
      { role: 'speaker', actor: 'budi-santosa', name: 'Budi Santosa' },
    ])
    expect(row?.entry.statement.id).toBe(talks.statement.id)
    expect(talks.statement.speaker?.name).toBe('Ani Wardana')
  })

  test.each([
    ['a part of a word', 'Wardan'],
    ['nowhere', '(B+'],
  ])('set-speaker to a name that stands %s keeps the place of the one before', (_, name) => {
    const decision = decided(talks, { kind: 'set-speaker', name, actor: null })
    const [, , row] = correct(document, entries, [decision]).rows
    expect(row?.entry.statement.speaker?.anchor).toEqual(talks.statement.speaker?.anchor)
    expect(row?.entry.statement.speaker?.name).toBe(name)
  })

  test('set-speaker where the machine had nobody points at the beginning of the words', () => {
    const silent = { ...talks, statement: { ...talks.statement, speaker: null }, actors: [] }
    const decision = decided(silent, { kind: 'set-speaker', name: 'Dewi', actor: null })
    const [row] = correct(document, [silent], [decision]).rows
    const { start } = talks.statement.content[0]
    expect(row?.entry.statement.speaker?.anchor).toEqual(anchor(document, { start, end: start }))
  })

  test('set-speaker to somebody of the tables tells who that is', () => {
    const decision = decided(talks, {
      kind: 'set-speaker',
      name: 'Vladimir Putin',
      actor: 'putin',
    })
    const [, , row] = correct(document, entries, [decision]).rows
    expect(row?.entry.statement.speaker?.identity).toMatchObject({
      id: 'putin',
      type: 'person',
    })
  })

  test('set-speaker to a blank name leaves nobody', () => {
    const decision = decided(talks, { kind: 'set-speaker', name: ' ', actor: null })
    const [, , row] = correct(document, entries, [decision]).rows
    expect(row?.entry.statement.speaker).toBeNull()
    expect(row?.entry.actors).toEqual([])
  })

  test('edit-span makes new words, stems, anchors and an id of their own', () => {
    const content = [at('talks go on')]
    const decision = decided(talks, { kind: 'edit-span', content })
    const { rows } = correct(document, entries, [decision])
    expect(shown(rows)).toEqual(
      shownWith({ 2: 'Ani Wardana: talks go on (decision.edit-span, open)' }),
    )
    const edited = rows[2]?.entry
    expect(edited?.stems).toEqual(['talk', 'go', 'on'])
    expect(edited?.statement.id).not.toBe(talks.statement.id)
    expect(edited?.statement.content).toEqual([
      anchor(document, { start: content[0]?.[0] ?? 0, end: content[0]?.[1] ?? 0 }),
    ])
  })

  test('merge joins what has only blanks between, and keeps what has not', () => {
    const decision = decided(talks, { kind: 'merge', with: [targetOf(trucks.statement, document)] })
    const { rows } = correct(document, entries, [decision])
    expect(shown(rows)).toEqual([
      ...machine.slice(0, 2),
      'Ani Wardana: that talks go on … that 𝔘 trucks wait (decision.merge, open)',
    ])
  })

  test('merge takes whom the others address and speak of, and a status only if all agree', () => {
    const about = { role: 'about', actor: 'az', name: 'Azerbaijan' } as const
    const named = { ...trucks, actors: [...trucks.actors, about] }
    const accept = decided(talks, { kind: 'accept' })
    const merge = decided(talks, { kind: 'merge', with: [targetOf(trucks.statement, document)] })
    const [row] = correct(document, [talks, named], [accept, merge]).rows
    expect(row?.entry.actors).toEqual([...talks.actors, about])
    expect(row?.status).toBe('open')
    expect(row?.decisions).toEqual([accept.id, merge.id])
    const other = decided(trucks, { kind: 'accept' }, 0)
    expect(correct(document, [talks, named], [other, accept, merge]).rows[0]?.status).toBe(
      'accepted',
    )
  })

  test('split makes several', () => {
    const into = [[at('"We close no road,"')], [at('"and no bridge."')]]
    const { rows } = correct(document, entries, [decided(road, { kind: 'split', into })])
    expect(shown(rows)).toEqual([
      machine[0],
      'Ani Wardana: "We close no road," (decision.split, open)',
      'Ani Wardana: "and no bridge." (decision.split, open)',
      ...machine.slice(2),
    ])
  })
})

describe('several decisions', () => {
  test('a later one aims at what an earlier one made, also within one second', () => {
    const content = [at('talks go on')]
    const edited = { start: content[0]?.[0] ?? 0, end: content[0]?.[1] ?? 0 }
    const target = targetOf({ content: [anchor(document, edited)] }, document)
    // Ids are hashes: over several people, either order of them occurs.
    for (let person = 0; person < 20; person++) {
      const who = `person ${person}`
      const edit = decisionOf({ ...decided(talks, { kind: 'edit-span', content }, 7), who })
      const accept = decisionOf({ ...decided(target, { kind: 'accept' }, 7), who })
      const { rows, unfit } = correct(document, entries, [accept, edit])
      expect(unfit).toEqual([])
      expect(rows[2]?.status).toBe('accepted')
      expect(rows[2]?.decisions.toSorted()).toEqual([edit.id, accept.id].toSorted())
    }
  })

  test('what aims at words that an earlier one changed is unfit', () => {
    const edit = decided(talks, { kind: 'edit-span', content: [at('talks go')] })
    const accept = decided(talks, { kind: 'accept' })
    const { rows, unfit } = correct(document, entries, [edit, accept])
    expect(unfit).toEqual([accept])
    expect(rows[2]?.status).toBe('open')
  })

  test('an undoing is undone, and the decision holds again', () => {
    const reject = decided(talks, { kind: 'reject' })
    const undo = undoing(reject)
    const again = undoing(undo)
    expect(correct(document, entries, [reject, undo]).rows[2]?.decisions).toEqual([])
    expect(correct(document, entries, [again, undo, reject]).rows[2]?.status).toBe('rejected')
    expect(correct(document, entries, [undoing(again), again, undo, reject]).rows[2]?.status).toBe(
      'open',
    )
  })

  test('an undoing of what is not there, and undoings in a circle, are unfit', () => {
    const reject = decided(talks, { kind: 'reject' })
    const lost = undoing(reject)
    const one = { ...lost, id: 'one' as Id<'decision'> }
    const circle = [
      { ...one, ruling: { kind: 'undo', decision: 'other' as Id<'decision'> } as const },
      {
        ...one,
        id: 'other' as Id<'decision'>,
        ruling: { kind: 'undo', decision: one.id } as const,
      },
    ]
    expect(correct(document, entries, [lost]).unfit).toEqual([lost])
    expect(correct(document, entries, circle).unfit.map(({ id }) => id)).toEqual(['one', 'other'])
  })
})

describe('when a target fits', () => {
  const accept = decided(talks, { kind: 'accept' })
  const recoded = (pieces: Pieces): readonly Entry[] => [border, road, entryAt(pieces, at('told'))]
  const [start, end] = at('that talks go on')

  test.each([
    ['the same pieces under another id', [entryAt([[start, end]], at('told'), 'shifted')]],
    ['a comma more', recoded([[start, end + 1]])],
    ['cut into pieces', recoded([at('that talks'), at('go on,')])],
  ])('%s', (_, found) => {
    const { rows, unfit } = correct(document, found, [accept])
    expect(unfit).toEqual([])
    expect(rows.at(-1)?.status).toBe('accepted')
  })

  test.each([
    ['a word more', recoded([[start - 'reporters '.length, end]])],
    ['a word less', recoded([at('talks go on')])],
    ['nothing there', [border]],
    [
      'the same words elsewhere',
      recoded([[document.text.lastIndexOf('that talks'), document.text.length - 1]]),
    ],
    ['two rows of these words', [...entries, entryAt([[start, end]], at('added'), 'twin')]],
  ])('not: %s', (_, found) => {
    const { rows, unfit } = correct(document, found, [accept])
    expect(unfit).toEqual([accept])
    expect(rows.every(({ status }) => status === 'open')).toBe(true)
  })

  test('not: words of another document, or a check of other words', () => {
    const { target } = accept
    const other = decided({ ...target, document: 'other' as Id<'document'> }, { kind: 'accept' })
    const forged = decided({ ...target, check: '0'.repeat(16) }, { kind: 'accept' })
    expect(correct(document, entries, [other, forged]).unfit).toEqual([other, forged])
  })

  test('what the machine now finds by itself is so already', () => {
    const content = [at('talks go on')]
    const edit = decided(talks, { kind: 'edit-span', content })
    const merge = decided(talks, { kind: 'merge', with: [targetOf(trucks.statement, document)] })
    const split = decided(road, {
      kind: 'split',
      into: road.statement.content.map(({ start, end }) => [[start, end]] as const),
    })
    for (const [decision, found] of [
      [edit, [entryAt(content, at('told'))]],
      [merge, [entryAt([at('that talks go on'), at('that 𝔘 trucks wait')], at('told'))]],
      [split, road.statement.content.map(({ start, end }) => entryAt([[start, end]], at('added')))],
    ] as const) {
      const { rows, unfit } = correct(document, found, [decision])
      expect(unfit).toEqual([])
      for (const row of rows) expect(row.decisions).toEqual([decision.id])
      expect(rows.map(({ entry }) => entry)).toEqual(found)
    }
  })
})

describe('spans that make no sense leave the row as it is', () => {
  const half = document.text.indexOf('𝔘') + 1
  test.each<[string, Ruling]>([
    ['none', { kind: 'edit-span', content: [] }],
    ['before the text', { kind: 'edit-span', content: [[-1, 5]] }],
    ['behind the text', { kind: 'edit-span', content: [[5, document.text.length + 1]] }],
    ['no number', { kind: 'edit-span', content: [[Number.NaN, 5]] }],
    ['backwards', { kind: 'edit-span', content: [[9, 5]] }],
    [
      'overlapping',
      {
        kind: 'edit-span',
        content: [
          [5, 9],
          [8, 12],
        ],
      },
    ],
    ['half a character', { kind: 'edit-span', content: [[half, half + 5]] }],
    ['no word', { kind: 'edit-span', content: [[at(' - ')[0], at(' - ')[1]]] }],
    ['words of another row', { kind: 'edit-span', content: [at('that 𝔘 trucks wait')] }],
    ['split into one', { kind: 'split', into: [[at('talks')]] }],
    ['split into parts that overlap', { kind: 'split', into: [[at('talks go')], [at('go on')]] }],
    ['merge with nothing', { kind: 'merge', with: [] }],
    ['merge with itself', { kind: 'merge', with: [targetOf(talks.statement, document)] }],
  ])('%s', (_, ruling) => {
    const decision = decided(talks, ruling)
    const { rows, unfit } = correct(document, entries, [decision])
    expect(unfit).toEqual([decision])
    expect(shown(rows)).toEqual(machine)
  })
})

test('a merge into the words of another row is unfit', () => {
  const both = entryAt([at('that talks go on'), at('that 𝔘 trucks wait')], at('told'))
  const merge = decided(talks, { kind: 'merge', with: [targetOf(trucks.statement, document)] })
  const { rows, unfit } = correct(document, [talks, trucks, both], [merge])
  expect(unfit).toEqual([merge])
  expect(rows).toHaveLength(3)
})

test('the id of a decision derives from all the rest, in whatever order it is given', () => {
  const decision = decided(talks, { kind: 'set-speaker', name: 'A', actor: null }, 3)
  const { id, ...rest } = decision
  const turned = Object.fromEntries(Object.entries(rest).reverse()) as unknown as typeof rest
  expect(decisionOf(turned).id).toBe(id)
  for (const other of [
    { ...rest, why: 'x' },
    { ...rest, who: 'x' },
    { ...rest, at: '2026-08-15T00:00:00Z' },
    { ...rest, target: targetOf(road.statement, document) },
    { ...rest, ruling: { kind: 'set-speaker', name: 'A', actor: 'a' } as const },
  ])
    expect(decisionOf(other).id).not.toBe(id)
})

/* ---- What holds of every history ---- */

/** What somebody does next: with which row, and numbers to choose the rest by. */
const moves = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...([
        'accept',
        'reject',
        'retract',
        'set-speaker',
        'edit-span',
        'merge',
        'split',
        'undo',
      ] as const),
    ),
    row: fc.nat(),
    other: fc.nat(),
    cut: fc.nat(),
    sameSecond: fc.boolean(),
  }),
  { maxLength: 12 },
)

type Move = typeof moves extends fc.Arbitrary<readonly (infer One)[]> ? One : never

function rulingOf(
  move: Move,
  rows: readonly Corrected[],
  earlier: readonly Decision[],
): Ruling | null {
  const row = rows[move.row % rows.length]
  const [first] = row?.entry.statement.content ?? []
  if (row === undefined || first === undefined) return null
  const cut = first.start + 1 + (move.cut % Math.max(1, first.end - first.start - 1))
  const partner = rows[move.other % rows.length]
  switch (move.kind) {
    case 'set-speaker':
      return { kind: move.kind, name: `Name ${move.cut % 3}`, actor: null }
    case 'edit-span':
      return { kind: move.kind, content: [[first.start, cut]] }
    case 'split':
      return { kind: move.kind, into: [[[first.start, cut]], [[cut, first.end]]] }
    case 'merge':
      return partner === undefined
        ? null
        : { kind: move.kind, with: [targetOf(partner.entry.statement, document)] }
    case 'undo': {
      const undone = earlier[move.other % Math.max(1, earlier.length)]
      return undone === undefined ? null : { kind: move.kind, decision: undone.id }
    }
    default:
      return { kind: move.kind }
  }
}

/** Decisions as somebody would take them, each looking at the rows as they then stand. */
function historyOf(steps: readonly Move[]): readonly Decision[] {
  const decisions: Decision[] = []
  let second = 0
  for (const step of steps) {
    const { rows } = correct(document, entries, decisions)
    const aim = rows[step.row % rows.length]
    const ruling = rulingOf(step, rows, decisions)
    if (aim === undefined || ruling === null) continue
    if (!step.sameSecond) second++
    decisions.push(decided(aim.entry, ruling, second))
  }
  return decisions
}

const histories = moves.map(historyOf)

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

describe('of every history', () => {
  test('no decision: the rows of the machine', () => {
    const { rows, unfit } = correct(document, entries, [])
    expect(rows).toEqual(entries.map((entry) => ({ entry, status: 'open', decisions: [] })))
    expect(unfit).toEqual([])
  })

  test('everything undone: the rows of the machine', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const undone = history.filter(({ ruling }) => ruling.kind !== 'undo')
        const all = [...undone, ...undone.map(undoing)]
        expect(correct(document, entries, all)).toEqual(correct(document, entries, []))
      }),
    )
  })

  test('the order of what is given does not matter, nor twice the same; nothing given is changed', () => {
    fc.assert(
      fc.property(histories, fc.func(fc.nat()), (history, weight) => {
        const mixed = <Row>(rows: readonly Row[]): Row[] =>
          rows
            .map((row, i) => [weight(i), row] as const)
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row)
        const given = frozen(structuredClone({ document, entries, history }))
        expect(
          correct(
            given.document,
            mixed(given.entries),
            mixed([...given.history, ...given.history]),
          ),
        ).toEqual(correct(document, entries, history))
      }),
    )
  })

  test('every row stands on its characters, under an id of its own', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { rows } = correct(document, entries, history)
        expect(new Set(rows.map(({ entry }) => entry.statement.id)).size).toBe(rows.length)
        for (const { entry } of rows) {
          const { content } = entry.statement
          for (const one of content) expect(one).toEqual(anchor(document, one))
          expect(entry.words).toBe(content.map((one) => textOf(document, one)).join(' … '))
          expect(entry.stems).toEqual(stemsOf(entry.words, 'en'))
        }
      }),
    )
  })

  test('no statement of the machine is lost', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { rows } = correct(document, entries, history)
        const byId = new Map(history.map((decision) => [decision.id, decision]))
        for (const { statement } of entries) {
          const own = JSON.stringify(targetOf(statement, document))
          const names = ({ entry, decisions }: Corrected): boolean =>
            entry.statement.id === statement.id ||
            decisions.some((id) => JSON.stringify(byId.get(id)).includes(own))
          expect(rows.some(names)).toBe(true)
        }
      }),
    )
  })

  test('each decision that holds shaped a row, or is unfit, or its row became part of another', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { rows, unfit } = correct(document, entries, history)
        const undone = new Set(
          history.flatMap(({ ruling }) => (ruling.kind === 'undo' ? [ruling.decision] : [])),
        )
        const told = new Set([
          ...rows.flatMap(({ decisions }) => decisions),
          ...unfit.map(({ id }) => id),
        ])
        for (const { id, ruling } of history)
          expect(told.has(id) || undone.has(id) || ruling.kind === 'undo').toBe(true)
      }),
    )
  })

  test('after a recode that gives the same statements other ids, the same rows', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const shifted = entries.map((entry) => {
          const id = idFrom<'statement'>('shifted', entry.statement.id)
          return { ...entry, statement: { ...entry.statement, id } }
        })
        const before = correct(document, entries, history)
        const after = correct(document, shifted, history)
        const back = new Map(
          shifted.map(({ statement }, i) => [statement.id, entries[i]?.statement.id]),
        )
        const rows = after.rows.map((row) => {
          const { statement } = row.entry
          const id = back.get(statement.id) ?? statement.id
          return { ...row, entry: { ...row.entry, statement: { ...statement, id } } }
        })
        expect({ ...after, rows }).toEqual(before)
      }),
    )
  })
})
