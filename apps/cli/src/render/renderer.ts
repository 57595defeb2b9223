import type { Knowledge } from 'tutur'
import type { Report } from '../documents.ts'
import type { Screen } from '../screen.ts'

/** Turns reports into the characters of one output format. */
export interface Renderer {
  /** Printed once, before everything else. */
  readonly head: string
  /** Printed between two reports. */
  readonly between: string
  /** One report, with its final line feed. */
  render(report: Report): string
  /** Printed once, behind all reports: what they hold together. */
  end?(): string
  /** How much it prints of a report, where it does not print its statements. */
  count?(report: Report): number
}

/** A way to print reports on a screen. */
export type Format = (
  screen: Pick<Screen, 'colours' | 'columns' | 'interactive'>,
  /** That with which the inputs are analysed. */
  knowledge?: Knowledge,
) => Renderer
