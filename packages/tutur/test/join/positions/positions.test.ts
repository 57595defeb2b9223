import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Correction } from '../../../src/join/copies/corrections-of.ts'
import { positionsOf } from '../../../src/join/positions/positions-of.ts'
import type { Positions, Spoken } from '../../../src/join/positions/stance.ts'
import { english } from '../../../src/languages/en/pack.ts'
import { indonesian } from '../../../src/languages/id/pack.ts'
import { russian } from '../../../src/languages/ru/pack.ts'
import type { Day } from '../../../src/model/model.ts'
import { known, lantaraAndSarvia } from './case-of-merane.ts'
import { spoken } from './spoken.ts'

const packs = [english, indonesian, russian]

function found(...utterances: readonly Spoken[]): Positions {
  return positionsOf(utterances, lantaraAndSarvia, { packs, knowledge: known })
}

const sides = new Set([...lantaraAndSarvia.parties, ...lantaraAndSarvia.mediators])

/** One line each: what the parties hold, what changed, and what looks like it. */
function told({ positions, shifts, notShifts }: Positions): string[] {
  return [
    ...positions
      .filter(({ actor }) => sides.has(actor))
      .map(
        ({ actor, issue, stance, from, until, evidence }) =>
          `${actor} ${issue} ${stance} ${from}..${until ?? ''} by ${evidence.join(' ')}`,
      ),
    ...shifts.map(({ issue, was, to, on }) => `shift of ${issue}: ${was} > ${to} on ${on}`),
    ...notShifts.map(
      ({ issue, stance, utterance, reason }) =>
        `no shift of ${issue} to ${stance} by ${utterance}: ${reason}`,
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

describe('a position', () => {
  test('holds from the day on which somebody entitled takes it until another replaces it', () => {
    expect(told(found(announced, offered))).toEqual([
      'lantara toll supports 2031-02-04..2031-07-09 by announced',
      'lantara toll conditional 2031-07-09.. by offered',
      'shift of toll: supports > conditional on 2031-07-09',
    ])
  })

  test('gets further evidence from the same stance, also from another mouth', () => {
    const defended = spoken('defended', {
      speaker: 'delun',
      on: '2031-04-11',
      words: 'The toll is here to stay.',
    })
    expect(told(found(announced, defended))).toEqual([
      'lantara toll supports 2031-02-04.. by announced defended',
    ])
  })

  test('is not changed by silence', () => {
    const silent = spoken('silent', {
      speaker: 'osric',
      on: '2031-08-01',
      words: 'It is too early to talk about the toll.',
    })
    expect(told(found(announced, silent))).toEqual([
      'lantara toll supports 2031-02-04.. by announced',
    ])
  })

  test('may be silence before anything else, which makes no shift of what follows', () => {
    const silent = spoken('silent', {
      speaker: 'mirna',
      on: '2031-02-05',
      words: 'We have not seen the plan for a toll on paper.',
    })
    const refused = spoken('refused', {
      speaker: 'petar',
      on: '2031-02-06',
      words: 'Sarvia will not pay the toll.',
    })
    expect(told(found(silent, refused))).toEqual([
      'sarvia toll undeclared 2031-02-05..2031-02-06 by silent',
      'sarvia toll opposes 2031-02-06.. by refused',
    ])
  })

  test('of before an offer comes back when the offer is taken back', () => {
    const withdrawn = spoken('withdrawn', {
      speaker: 'osric',
      on: '2031-11-03',
      words: 'Our offer on the toll is withdrawn.',
    })
    expect(told(found(announced, offered, withdrawn)).slice(2)).toEqual([
      'lantara toll supports 2031-11-03.. by withdrawn',
      'shift of toll: supports > conditional on 2031-07-09',
      'shift of toll: conditional > supports on 2031-11-03',
    ])
  })

  test('is also that of a person, whoever it speaks for', () => {
    const { positions } = found(announced)
    expect(positions.map(({ actor, stance }) => `${actor} ${stance}`)).toEqual([
      'lantara supports',
      'ratna supports',
    ])
  })
})

describe('no shift', () => {
  const scrap = 'The toll is a burden on everybody; it must be abolished.'

  test('by a former minister', () => {
    const said = spoken('said', { speaker: 'ratna', words: scrap, on: '2031-09-26' })
    expect(told(found(announced, said))).toEqual([
      'lantara toll supports 2031-02-04.. by announced',
      'no shift of toll to opposes by said: former-official',
    ])
  })

  test('by a minister who only supposes it', () => {
    const words = 'If the toll were ever lifted, we would have to lift it for everybody.'
    const said = spoken('said', { speaker: 'osric', words, on: '2031-09-26' })
    expect(told(found(announced, said))).toEqual([
      'lantara toll supports 2031-02-04.. by announced',
      'no shift of toll to opposes by said: hypothetical',
    ])
  })

  const refused = spoken('refused', {
    speaker: 'petar',
    on: '2031-04-15',
    words: 'No foreign inspector will set foot in Ostrel.',
  })

  test.each([
    ['a deputy alone', 'jovan', 'Sarvia accepts the inspectors.'],
    ['a commander', 'brask', 'We welcome the inspectors.'],
  ])('by %s', (_, speaker, words) => {
    const said = spoken('said', { speaker, words, on: '2031-05-18' })
    expect(told(found(refused, said))).toEqual([
      'sarvia inspectors opposes 2031-04-15.. by refused',
      'no shift of inspectors to supports by said: not-entitled',
    ])
  })

  test('by words that the page itself has corrected', () => {
    const url = 'https://kabar.example/pungutan'
    const before = spoken('before', {
      speaker: 'osric',
      on: '2031-07-09',
      url,
      language: 'id',
      words: 'Kami siap mencabut pungutan itu.',
    })
    const after = spoken('after', {
      speaker: 'osric',
      on: '2031-07-09',
      published: '2031-07-10',
      url,
      language: 'id',
      words: 'Kami siap menangguhkan pungutan itu asalkan meriam Sarvia ditarik.',
    })
    expect(told(found(announced, before, after))).toEqual([
      'lantara toll supports 2031-02-04..2031-07-09 by announced',
      'lantara toll conditional 2031-07-09.. by after',
      'shift of toll: supports > conditional on 2031-07-09',
      'no shift of toll to opposes by before: corrected-version',
    ])
  })

  test('by words that another article of the outlet has corrected', () => {
    const day = { speaker: 'osric', on: '2031-07-09' }
    const before = spoken('before', { ...day, words: 'We are ready to scrap the toll.' })
    const after = spoken('after', {
      ...day,
      published: '2031-07-10',
      words: 'We are ready to suspend the toll if Sarvia withdraws its guns.',
    })
    const idOf = ({ reports }: Spoken) => reports[0]?.source.document.id ?? ''
    const correction = {
      correction: idOf(after),
      corrects: idOf(before),
      kind: 'correction',
      words: { start: 0, end: 1 },
      by: 'headline',
    } as const
    const account = (corrections: readonly Correction[]) =>
      told(
        positionsOf([announced, before, after], lantaraAndSarvia, {
          packs,
          knowledge: known,
          corrections,
        }),
      )
    expect(account([correction])).toEqual([
      'lantara toll supports 2031-02-04..2031-07-09 by announced',
      'lantara toll conditional 2031-07-09.. by after',
      'shift of toll: supports > conditional on 2031-07-09',
      'no shift of toll to opposes by before: corrected-version',
    ])
    expect(account([{ ...correction, kind: 'retraction' }])).toEqual(account([]))
  })

  test('by a translation that lost the condition', () => {
    const offer = {
      speaker: 'osric',
      on: '2031-07-09',
      words: 'Lantara can waive the toll if Sarvia withdraws its guns.',
    }
    const drifted = { ...offer, language: 'ru', words: 'Мы готовы отменить пошлину.' }
    expect(told(found(announced, spoken('offered', offer, drifted))).slice(-1)).toEqual([
      'no shift of toll to opposes by offered: translation-drift',
    ])
  })

  test('by words that their speaker denies', () => {
    const heard = spoken('heard', { speaker: 'osric', on: '2031-08-01', words: scrap })
    const denial: Spoken = {
      ...spoken('denial', {
        speaker: 'delun',
        on: '2031-08-02',
        words: 'He never said that.',
      }),
      denies: 'heard',
    }
    expect(told(found(announced, heard, denial))).toEqual([
      'lantara toll supports 2031-02-04.. by announced',
      'no shift of toll to opposes by heard: denial',
    ])
  })

  test('by a report that was taken back', () => {
    const heard = spoken('heard', { speaker: 'osric', on: '2031-08-01', words: scrap })
    expect(told(found(announced, { ...heard, retracted: true }))).toEqual([
      'lantara toll supports 2031-02-04.. by announced',
      'no shift of toll to opposes by heard: retracted',
    ])
  })

  test('by old words that are told again', () => {
    const again = spoken('again', {
      speaker: 'ratna',
      on: '2031-02-04',
      published: '2031-10-31',
      words: 'Every tanker will pay a toll from June on.',
    })
    expect(told(found(announced, offered, again)).slice(0, 2)).toEqual([
      'lantara toll supports 2031-02-04..2031-07-09 by announced again',
      'lantara toll conditional 2031-07-09.. by offered',
    ])
  })

  test('by words of which only the month is known', () => {
    const exact = spoken('again', { speaker: 'osric', on: '2031-08-01', words: scrap })
    const vague: Spoken = {
      ...exact,
      saidAt: {
        from: '2031-08-01' as Day,
        to: '2031-08-31' as Day,
        basis: 'relative',
        anchor: null,
      },
    }
    expect(told(found(announced, vague))).toEqual([
      'lantara toll supports 2031-02-04.. by announced',
      'no shift of toll to opposes by again: background',
    ])
  })

  test('by the month of words of which another report knows the day', () => {
    const recalled: Spoken = {
      ...spoken('recalled', { speaker: 'delun', on: '2031-07-01', words: 'We need the toll.' }),
      saidAt: {
        from: '2031-07-01' as Day,
        to: '2031-07-31' as Day,
        basis: 'relative',
        anchor: null,
      },
    }
    expect(told(found(announced, offered, recalled)).slice(0, 2)).toEqual([
      'lantara toll supports 2031-02-04..2031-07-09 by announced',
      'lantara toll conditional 2031-07-09.. by offered',
    ])
  })

  test('by words that most copies have lost the sign of being only supposed of', () => {
    const supposed = {
      speaker: 'osric',
      on: '2031-08-01',
      words: 'If the toll were ever lifted, it would be lifted for everybody.',
    }
    const lost = { ...supposed, words: 'The toll will be lifted for everybody.' }
    const { stances } = found(spoken('said', supposed, lost, { ...lost, language: 'xx' }))
    expect(stances.map(({ stance, reason }) => [stance, reason])).toEqual([[null, 'hypothetical']])
  })

  test('by a slogan that somebody repeats', () => {
    const first = spoken('first', {
      speaker: 'ratna',
      on: '2031-02-04',
      words: 'The toll is here to stay.',
    })
    const second = spoken('second', {
      speaker: 'osric',
      on: '2031-11-04',
      words: 'The toll is here to stay.',
    })
    expect(told(found(first, second))).toEqual([
      'lantara toll supports 2031-02-04.. by first second',
      'no shift of toll to supports by second: repeated-slogan',
    ])
  })
})

describe('words in one document', () => {
  const [first, second] = ['The toll is wrong.', 'We reject it.']
  const whole = spoken('whole', {
    speaker: 'petar',
    on: '2031-04-15',
    words: `${first} ${second}`,
  })

  /** One sentence of it, said by somebody; without a day where the text gives none. */
  function part(id: string, words: string, more: Partial<Spoken> = {}): Spoken {
    const [report] = whole.reports
    if (report === undefined) throw new Error('there is one report')
    const start = report.source.document.text.indexOf(words)
    const speaker = more.speaker ?? whole.speaker
    const content = [{ ...report.statement.content[0], start, end: start + words.length }] as const
    const statement = { ...report.statement, id: `${id}` as typeof report.statement.id, content }
    return { ...whole, id, ...more, reports: [{ ...report, statement, words, actor: speaker }] }
  }

  test('of one speaker go on with the issue named just before', () => {
    const { stances } = found(part('first', first), part('second', second))
    expect(stances.map(({ utterance, stance }) => `${utterance} ${stance}`)).toEqual([
      'first opposes',
      'second opposes',
    ])
    const strange = found(part('first', first, { speaker: 'mirna' }), part('second', second))
    expect(strange.stances.map(({ utterance }) => utterance)).toEqual(['first'])
  })

  test('of a party without a day were said when its people said them', () => {
    const late = spoken('late', { speaker: 'petar', on: '2031-04-10', words: first })
    const [report] = late.reports
    if (report === undefined) throw new Error('there is one report')
    const source = { ...report.source, published: '2031-04-15' as Day }
    const dated: Spoken = { ...late, reports: [{ ...report, source }] }
    const summary: Spoken = {
      ...dated,
      id: 'summary',
      speaker: 'sarvia',
      saidAt: null,
      reports: [{ ...report, source, actor: 'sarvia' }],
    }
    expect(told(found(dated, summary))).toEqual([
      'sarvia toll opposes 2031-04-10.. by late summary',
    ])
  })
})

test('words of nobody, and of no day, have a stance and stand for no position', () => {
  const nobody: Spoken = { ...announced, id: 'nobody', speaker: null }
  const never: Spoken = {
    ...announced,
    id: 'never',
    saidAt: null,
    reports: announced.reports.map((report) => ({
      ...report,
      source: { ...report.source, published: null },
    })),
  }
  const { stances, positions } = found(nobody, never)
  expect(stances.map(({ utterance, stance }) => `${utterance} ${stance}`)).toEqual([
    'nobody supports',
    'never supports',
  ])
  expect(positions).toEqual([])
})

test('positions follow one another, have evidence, and shifts lie between them; the order of what is given does not matter', () => {
  const sentences = [
    'Every tanker will pay a toll.',
    'We will drop the toll.',
    'We could waive the toll if Sarvia buys our salt.',
    'It is too early to talk about the toll.',
    'The weather was fine.',
  ]
  const said = fc.record({
    speaker: fc.constantFrom('ratna', 'osric', 'delun', 'petar', 'jovan', 'brask'),
    words: fc.constantFrom(...sentences),
    on: fc.integer({ min: 1, max: 28 }).map((day) => `2031-07-${String(day).padStart(2, '0')}`),
  })
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), (all) => {
      const utterances = all.map((one, i) => spoken(`u${i}`, one))
      const { positions, shifts } = found(...utterances)
      for (const { from, until, evidence } of positions) {
        expect(until === null || from < until).toBe(true)
        expect(evidence.length).toBeGreaterThan(0)
      }
      for (const { actor, issue, was, to, on } of shifts) {
        const line = positions.filter((one) => one.actor === actor && one.issue === issue)
        expect(line.find(({ from }) => from === on)?.stance).toBe(to)
        expect(line.find(({ until }) => until === on)?.stance).toBe(was)
      }
      const turned = found(...[...utterances].reverse())
      const stancesOf = (list: Positions['positions']): string[] =>
        list.map(({ actor, issue, stance, from }) => `${actor} ${issue} ${stance} ${from}`).sort()
      expect(stancesOf(turned.positions)).toEqual(stancesOf(positions))
    }),
  )
})
