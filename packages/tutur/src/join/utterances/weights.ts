/**
 * What speaks for one utterance and against it, in one place: log-odds that are added up. What they come to, as a probability,
 * is the score of a join. Set by logistic regression over the pairs of two invented dossiers, in three languages, and rounded;
 * `docs/joins.md` tells how much hangs on them.
 *
 * Two statements of one document:
 */
export const within = {
  /** Two statements of one speaker that follow one another, of which nothing else is known. */
  follows: -1.9,
  /** The first tells in the reporter's words, and the quotation right behind it shows them. */
  lead: 3,
  /** And the two have next to nothing in common: the reporter may have gone on to another claim. People are asked. */
  strange: -0.2,
  /** They stand in one passage, and the second is a quotation. */
  shown: 0.9,
  /** They stand in one passage, and the first is a quotation, of which the second tells more. */
  told: 0.9,
  /** The report says that a new point begins: `added`. */
  addition: -1.1,
  /** The second points at what was said just before. */
  pointsBack: 1.5,
  /** Times the share of words that the shorter one has in common with the other. */
  contained: 3.3,
  /** The same characters, found in two ways. */
  twice: 4,
  /** The title tells what the text tells. */
  title: -1.3,
  /** Of one nobody knows who speaks. */
  unknown: -0.9,
} as const

/** A lead and its quotation that have less than this share of words in common are strange to one another. */
export const leastCommon = 0.06

/** Two points of different documents. */
export const across = {
  /** Two points of one actor that can belong to one occasion. */
  together: -1.7,
  /** Times the share of weight of the shorter one that both have, in one language. */
  contained: 1.7,
  /** Times the share that both have of what both say. */
  alike: 1.4,
  /** The same between languages, where most words find no counterpart. */
  meaningContained: 2.0,
  meaningAlike: 2.0,
  /** Times how much they share, up to a limit: a long agreement is no chance. */
  shared: 2.6,
  /** Times how far the cosine of the vectors of a model, where there is one, lies above `vectorsFrom`. Not measured: no model is bundled. */
  vectors: 8,
  vectorsFrom: 0.5,
  /** Neither document has another point of the actor on those days. */
  only: 0.7,
  /** Each is the best that the other's document has. */
  best: 1.0,
  /** Both documents are one text, and the points stand at one place in it. */
  copied: 0.8,
  /** Both documents are one text, and the points stand at different places in it. */
  misplaced: -1.4,
  /** One says that something is not, and the other does not. */
  negated: -0.9,
  /** The later one may tell again what was said before: only words that agree show it. */
  later: -5,
  /** And its text says so. */
  earlier: 3,
  /** Of one nobody knows when. */
  open: -1.6,
  /** A state or a body in place of the person who speaks for it. */
  side: -0.3,
  /** Of one nobody knows who speaks. */
  unknown: -1.3,
} as const

/** Shared weight, in bits, at which {@link across.shared} is reached. */
export const fullShare = 24

/** From these scores on two statements are joined; between `doubtful` and `joined` people are asked. */
export const thresholds = { joined: 0.5, sure: 0.75, doubtful: 0.35 } as const

/** Log-odds from which a second point of one document is taken into an utterance: it must match it by itself. */
export const rival = 0.3

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
