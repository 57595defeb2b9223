import type { components } from './schema.ts'

/** All that goes over the wire, by name. */
export type Shapes = components['schemas']

export type Decision = Shapes['Decision']
export type Document = Shapes['Document']
export type DocumentHead = Shapes['DocumentHead']
export type Me = Shapes['Me']
export type Problem = Shapes['Problem']
export type RulingBody = Shapes['RulingBody']
export type State = Shapes['State']
export type Statement = Shapes['Statement']
export type Text = Shapes['Text']
export type Utterance = Shapes['Utterance']
export type UtteranceRow = Shapes['UtteranceRow']
