/**
 * Weights under training, with the sums of squared gradients that set the step of each (AdaGrad, Duchi et al. 2011).
 * What is learned is the mean of the weights at several moments, which is steadier than the last (Polyak and Juditsky 1992).
 */
export class Learner {
  readonly weights: Float32Array
  private readonly sums: Float32Array
  private moments = 0
  private readonly squares: Float32Array
  private readonly rate: number
  private readonly decay: number

  constructor(size: number, rate: number, decay = 1e-6) {
    this.weights = new Float32Array(size)
    this.sums = new Float32Array(size)
    this.squares = new Float32Array(size).fill(0.01)
    this.rate = rate
    this.decay = decay
  }

  step(slot: number, gradient: number): void {
    const square = (this.squares[slot] ?? 0) + gradient * gradient
    this.squares[slot] = square
    const weight = this.weights[slot] ?? 0
    this.weights[slot] = weight - (this.rate * (gradient + this.decay * weight)) / Math.sqrt(square)
  }

  /** Counts the weights of this moment towards the mean. */
  remember(): void {
    this.weights.forEach((weight, slot) => {
      this.sums[slot] = (this.sums[slot] ?? 0) + weight
    })
    this.moments++
  }

  /** The mean of the moments remembered; the weights as they are when there is none. */
  mean(): Float32Array {
    return this.moments === 0 ? this.weights.slice() : this.sums.map((sum) => sum / this.moments)
  }
}

/** How weights of several domains are learned. */
export interface LearnerOptions {
  readonly domains: number
  /** The length of a step. */
  readonly rate: number
  /** How fast weights shrink that nothing speaks for. */
  readonly decay?: number
}

/**
 * Weights of several domains (a language under a scheme) that share what they have in common: a feature counts once
 * for all and once for its own domain (feature augmentation, Daumé 2007).
 */
export class DomainLearner {
  private readonly shared: Learner
  private readonly own: readonly Learner[]

  constructor(size: number, { domains, rate, decay }: LearnerOptions) {
    this.shared = new Learner(size, rate, decay)
    this.own = Array.from(
      { length: domains < 2 ? 0 : domains },
      () => new Learner(size, rate, decay),
    )
  }

  weight(domain: number, slot: number): number {
    return (this.shared.weights[slot] ?? 0) + (this.own[domain]?.weights[slot] ?? 0)
  }

  step(domain: number, slot: number, gradient: number): void {
    this.shared.step(slot, gradient)
    this.own[domain]?.step(slot, gradient)
  }

  remember(): void {
    for (const learner of [this.shared, ...this.own]) learner.remember()
  }

  /** The weights that hold for one domain; for one that nothing was learned of (-1), those shared by all. */
  merged(domain: number): Float32Array {
    const shared = this.shared.mean()
    const own = this.own[domain]?.mean()
    return own === undefined ? shared : shared.map((weight, slot) => weight + (own[slot] ?? 0))
  }
}
