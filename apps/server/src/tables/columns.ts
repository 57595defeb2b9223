import type { z } from '@hono/zod-openapi'
import { oneLine } from 'tutur-intake/one-line'
import type { Column } from 'tutur-intake/rows'
import type { ShownDecision } from '../review/shown-decision.ts'
import type {
  actorRowShape,
  cellShape,
  issueRowShape,
  markShape,
  matrixRowShape,
  shiftShape,
  timelineShape,
} from '../shapes/dossier.ts'
import type { feedHealthShape, outletRowShape } from '../shapes/sources.ts'
import type { stanceTakenShape } from '../shapes/utterance.ts'
import type { UtteranceRow } from '../views/utterance-row.ts'

/* The columns of the tables. Several values of a cell stand one behind the other, parted by blanks (keys, ids) or `; `. */

/** Utterances with the words of one of their statements. */
export const utteranceColumns: readonly Column<UtteranceRow>[] = [
  ['id', ({ id }) => id],
  ['said_from', ({ saidAt }) => saidAt?.from ?? null],
  ['said_to', ({ saidAt }) => saidAt?.to ?? null],
  ['said_basis', ({ saidAt }) => saidAt?.basis ?? null],
  ['actor', ({ speaker }) => speaker?.key ?? null],
  ['speaker', ({ speaker }) => (speaker === null ? null : oneLine(speaker.name))],
  ['role', ({ speaker }) => (speaker?.role == null ? null : oneLine(speaker.role))],
  ['speaks_for', ({ speaksFor }) => speaksFor?.key ?? null],
  ['act', ({ act }) => act],
  ['form', ({ form }) => form],
  ['words', ({ words }) => oneLine(words)],
  ['language', ({ language }) => language],
  ['stances', ({ stances }) => stancesIn(stances)],
  ['statements', ({ standing }) => standing.witnesses],
  ['outlets', ({ standing }) => standing.outlets],
  ['origins', ({ standing }) => standing.independent],
  ['origins_at_least', ({ standing }) => yesNo(standing.atLeast)],
  ['denies', ({ denies }) => denies],
  ['status', ({ status }) => status],
  ['doubtful', ({ doubtful }) => yesNo(doubtful)],
  ['score', ({ score }) => score],
  ['statement', ({ statement }) => statement],
  ['outlet', ({ document }) => document.outlet],
  ['published', ({ document }) => document.published],
  ['title', ({ document }) => (document.title === null ? null : oneLine(document.title))],
  ['url', ({ document }) => document.url],
  ['document', ({ document }) => document.id],
]

type StanceTaken = Pick<z.infer<typeof stanceTakenShape>, 'issue' | 'stance'>

/** `mediation: conditional; toll: ?`. */
function stancesIn(stances: readonly StanceTaken[]): string {
  return stances.map(({ issue, stance }) => `${issue}: ${stance ?? '?'}`).join('; ')
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no'
}

/** A cell of the matrix with its row. */
export interface MatrixCell {
  readonly row: z.infer<typeof matrixRowShape>
  readonly cell: z.infer<typeof cellShape>
}

export const matrixColumns: readonly Column<MatrixCell>[] = [
  ['actor', ({ row }) => row.actor.key],
  ['name', ({ row }) => oneLine(row.actor.name)],
  ['as', ({ row }) => row.as],
  ['issue', ({ cell }) => cell.issue],
  ['stance', ({ cell }) => cell.stance],
  ['since', ({ cell }) => cell.since],
  ['was', ({ cell }) => cell.was],
  ['score', ({ cell }) => cell.score],
  ['utterances', ({ cell }) => cell.utterances],
  ['outlets', ({ cell }) => cell.standing?.outlets ?? null],
  ['origins', ({ cell }) => cell.standing?.independent ?? null],
  [
    'origins_at_least',
    ({ cell }) => (cell.standing === null ? null : yesNo(cell.standing.atLeast)),
  ],
  ['set_by', ({ cell }) => cell.setBy.join(' ')],
  [
    'waiting',
    ({ cell }) =>
      cell.waiting.map(({ on, stance, reason }) => `${on} ${stance} ${reason}`).join('; '),
  ],
  ['query', ({ cell }) => cell.query],
]

/** An utterance on the axis of time, with its lane. */
export interface TimelineMark {
  readonly lane: z.infer<typeof timelineShape>['lanes'][number]
  readonly mark: z.infer<typeof markShape>
}

export const timelineColumns: readonly Column<TimelineMark>[] = [
  ['actor', ({ lane }) => lane.actor.key],
  ['name', ({ lane }) => oneLine(lane.actor.name)],
  ['as', ({ lane }) => lane.as],
  ['from', ({ mark }) => mark.from],
  ['to', ({ mark }) => mark.to],
  ['speaker', ({ mark }) => (mark.speaker === null ? null : oneLine(mark.speaker))],
  ['words', ({ mark }) => oneLine(mark.words)],
  ['stances', ({ mark }) => stancesIn(mark.stances)],
  ['shift', ({ mark }) => mark.shift],
  ['utterance', ({ mark }) => mark.utterance],
]

export const shiftColumns: readonly Column<z.infer<typeof shiftShape>>[] = [
  ['on', ({ on }) => on],
  ['actor', ({ actor }) => actor.key],
  ['name', ({ actor }) => oneLine(actor.name)],
  ['issue', ({ issue }) => issue],
  ['was', ({ was }) => was],
  ['to', ({ to }) => to],
  ['is', ({ is }) => is],
  ['reason', ({ reason }) => reason],
  ['detail', ({ detail }) => oneLine(detail)],
  ['decided', ({ decided }) => yesNo(decided)],
  ['score', ({ score }) => score],
  ['before', ({ before }) => before.map(({ id }) => id).join(' ')],
  ['after', ({ after }) => after.map(({ id }) => id).join(' ')],
  ['statement', ({ statement }) => statement],
]

export const issueColumns: readonly Column<z.infer<typeof issueRowShape>>[] = [
  ['issue', ({ key }) => key],
  ['question', ({ question }) => oneLine(question['en'] ?? Object.values(question)[0] ?? '')],
  ['utterances', ({ utterances }) => utterances],
  ['supports', ({ supports }) => supports],
  ['opposes', ({ opposes }) => opposes],
  ['conditional', ({ conditional }) => conditional],
  ['undeclared', ({ undeclared }) => undeclared],
  ['cannot_tell', ({ cannotTell }) => cannotTell],
  ['actors_heard', ({ heard }) => heard],
  ['last', ({ last }) => last],
  ['shifts', ({ shifts }) => shifts],
  ['waiting', ({ waiting }) => waiting],
]

export const actorColumns: readonly Column<z.infer<typeof actorRowShape>>[] = [
  ['actor', ({ key }) => key],
  ['name', ({ name }) => oneLine(name)],
  ['type', ({ type }) => type],
  ['names', ({ names }) => names.map(oneLine).join('; ')],
  ['role', ({ role }) => (role === null ? null : oneLine(role))],
  ['speaks_for', ({ speaksFor }) => speaksFor?.key ?? null],
  ['utterances', ({ utterances }) => utterances],
  ['documents', ({ documents }) => documents],
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['as', ({ as }) => as],
  ['provisional', ({ provisional }) => yesNo(provisional)],
]

export const outletColumns: readonly Column<z.infer<typeof outletRowShape>>[] = [
  ['outlet', ({ key }) => key],
  ['name', ({ name }) => (name === null ? null : oneLine(name))],
  ['kind', ({ kind }) => kind],
  ['owner', ({ owner }) => owner],
  ['country', ({ country }) => country],
  ['languages', ({ languages }) => languages.join(' ')],
  ['domains', ({ domains }) => domains.join(' ')],
  ['documents', ({ documents }) => documents],
  ['statements', ({ statements }) => statements],
  ['origins', ({ origins }) => origins],
  ['last', ({ last }) => last],
  ['in_dossier', ({ inDossier }) => yesNo(inDossier)],
]

export const feedColumns: readonly Column<z.infer<typeof feedHealthShape>>[] = [
  ['address', ({ address }) => address],
  ['outlet', ({ outlet }) => outlet],
  ['language', ({ language }) => language],
  ['every_minutes', ({ everyMinutes }) => everyMinutes],
  ['last_asked', ({ lastAsked }) => lastAsked],
  ['last_success', ({ lastSuccess }) => lastSuccess],
  ['next', ({ next }) => next],
  ['failures', ({ failures }) => failures],
  ['trouble', ({ trouble }) => (trouble === null ? null : oneLine(trouble))],
]

export const decisionColumns: readonly Column<ShownDecision>[] = [
  ['at', ({ at }) => at],
  ['who', ({ who }) => oneLine(who)],
  ['kind', ({ kind }) => kind],
  ['why', ({ why }) => oneLine(why)],
  ['words', ({ words }) => oneLine(words)],
  ['name', ({ name }) => (name === null ? null : oneLine(name))],
  ['actor', ({ actor }) => actor?.key ?? null],
  ['issue', ({ issue }) => issue],
  ['to', ({ to }) => to],
  ['holds', ({ holds }) => (holds === null ? null : yesNo(holds))],
  ['fits', ({ fits }) => yesNo(fits)],
  ['undoes', ({ undoes }) => undoes],
  ['undone_by', ({ undoneBy }) => undoneBy],
  ['statement', ({ statement }) => statement],
  ['title', ({ document }) => (document?.title == null ? null : oneLine(document.title))],
  ['outlet', ({ document }) => document?.outlet ?? null],
  ['document', ({ document }) => document?.id ?? null],
  ['id', ({ id }) => id],
]
