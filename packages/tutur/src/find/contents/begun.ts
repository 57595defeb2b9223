/** Where the words said begin behind a cue. */
export interface Begun {
  readonly from: number
  readonly takes: number
}
