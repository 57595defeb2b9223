import type { ActorOf } from './model.ts'

/** Each actor once in each role, in order. */
export function distinctActors(actors: readonly ActorOf[]): readonly ActorOf[] {
  const seen = new Set<string>()
  return actors.filter((actor) => {
    const key = JSON.stringify([actor.role, actor.actor, actor.name])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
