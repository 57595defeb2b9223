import { describe, expect, test } from 'vitest'
import { positionsOf } from '../../../src/join/positions/positions-of.ts'
import type { Positions, ShiftDecision, Spoken } from '../../../src/join/positions/stance.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { known, lantaraAndSarvia } from './case-of-merane.ts'
import { spoken } from './spoken.ts'

const packs = [english]

function found(utterances: readonly Spoken[], ...decided: readonly ShiftDecision[]): Positions {
  return positionsOf(utterances, lantaraAndSarvia, { packs, knowledge: known, decided })
}

/** What Lantara holds on the toll, what changed, and what looks like it. */
function told({ positions, shifts, notShifts }: Positions): string[] {
  const people = (decided: boolean) => (decided ? ', by a person' : '')
  return [
    ...positions
      .filter(({ actor }) => actor === 'lantara')
      .map(({ stance, from, until }) => `${stance} ${from}..${until ?? ''}`),
    ...shifts.map(({ was, to, on, decided }) => `${was} > ${to} on ${on}${people(decided)}`),
    ...notShifts.map(
      ({ stance, utterance, reason, decided }) =>
        `no ${stance} by ${utterance}: ${reason}${people(decided)}`,
    ),
  ]
}

const announced = spoken('announced', {
  speaker: 'ratna',
  on: '2031-02-04',
  words: 'Every tanker will pay a toll from June on.',
})
const offered = spoken('offered', {
  speaker: 'osric',
  on: '2031-07-09',
  words: 'Lantara can waive the toll if Sarvia withdraws its guns.',
})
const former = spoken('former', {
  speaker: 'ratna',
  on: '2031-08-02',
  words: 'We reject the toll.',
})
const unclear = spoken('unclear', {
  speaker: 'osric',
  on: '2031-08-15',
  words: 'The kettle is on, and the sea belongs to everybody.',
})

function decision(
  utterance: string,
  to: ShiftDecision['to'],
  more: Partial<ShiftDecision> = {},
): ShiftDecision {
  return { utterance, actor: 'lantara', issue: 'toll', to, holds: true, ...more }
}

describe('a shift that a person denies', () => {
  test('is none, and the earlier position goes on', () => {
    expect(told(found([announced, offered]))).toEqual([
      'supports 2031-02-04..2031-07-09',
      'conditional 2031-07-09..',
      'supports > conditional on 2031-07-09',
    ])
    expect(
      told(found([announced, offered], decision('offered', 'conditional', { holds: false }))),
    ).toEqual(['supports 2031-02-04..', 'no conditional by offered: decided, by a person'])
  })

  test('comes with later words that say the same', () => {
    const again = spoken('again', {
      speaker: 'delun',
      on: '2031-07-30',
      words: 'Lantara can waive the toll if the guns are withdrawn.',
    })
    const utterances = [announced, offered, again]
    expect(told(found(utterances, decision('offered', 'conditional', { holds: false })))).toContain(
      'supports > conditional on 2031-07-30',
    )
  })

  test('stays one where another stance is denied', () => {
    const other = decision('offered', 'opposes', { holds: false })
    expect(found([announced, offered], other)).toEqual(found([announced, offered]))
  })
})

describe('what a person holds to be a shift', () => {
  test('is one, and the position follows, whatever the reason against it', () => {
    const utterances = [announced, former]
    expect(told(found(utterances))).toEqual([
      'supports 2031-02-04..',
      'no opposes by former: former-official',
    ])
    expect(told(found(utterances, decision('former', 'opposes')))).toEqual([
      'supports 2031-02-04..2031-08-02',
      'opposes 2031-08-02..',
      'supports > opposes on 2031-08-02, by a person',
    ])
  })

  test('also where nobody read it as touching the issue', () => {
    expect(told(found([announced, unclear]))).toEqual(['supports 2031-02-04..'])
    expect(told(found([announced, unclear], decision('unclear', 'opposes')))).toEqual([
      'supports 2031-02-04..2031-08-15',
      'opposes 2031-08-15..',
      'supports > opposes on 2031-08-15, by a person',
    ])
  })

  test('leaves what the speaker holds for himself as it was read', () => {
    const utterances = [announced, former]
    const own = ({ positions }: Positions) => positions.filter(({ actor }) => actor === 'ratna')
    expect(own(found(utterances, decision('former', 'conditional')))).toEqual(
      own(found(utterances)),
    )
  })
})

describe('decisions', () => {
  test('that agree with what was found mark it', () => {
    const utterances = [announced, offered, former]
    expect(
      told(
        found(
          utterances,
          decision('offered', 'conditional'),
          decision('former', 'opposes', { holds: false }),
        ),
      ),
    ).toEqual([
      'supports 2031-02-04..2031-07-09',
      'conditional 2031-07-09..',
      'supports > conditional on 2031-07-09, by a person',
      'no opposes by former: former-official, by a person',
    ])
  })

  test('of which the later one holds', () => {
    const utterances = [announced, offered]
    const no = decision('offered', 'conditional', { holds: false })
    const yes = decision('offered', 'conditional')
    expect(told(found(utterances, no, yes))).toContain(
      'supports > conditional on 2031-07-09, by a person',
    )
    expect(told(found(utterances, yes, no))).toContain(
      'no conditional by offered: decided, by a person',
    )
  })

  test('about what is not there, or about another issue or party, change nothing', () => {
    const utterances = [announced, offered]
    const before = found(utterances)
    const no = { holds: false }
    expect(found(utterances, decision('nowhere', 'opposes'))).toEqual(before)
    expect(found(utterances, decision('offered', 'conditional', { ...no, issue: 'dam' }))).toEqual(
      before,
    )
    expect(
      found(utterances, decision('offered', 'conditional', { ...no, actor: 'sarvia' })),
    ).toEqual(before)
  })
})
