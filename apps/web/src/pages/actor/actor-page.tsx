import { useRoute } from 'preact-iso'
import './actor.css'
import { ActorList } from './actor-list.tsx'
import { OneActor } from './one-actor.tsx'

/** All actors, or one of them. */
export function ActorPage() {
  const { params } = useRoute()
  const { actor } = params
  return actor === undefined || actor === '' ? (
    <ActorList />
  ) : (
    <OneActor key={actor} actor={actor} />
  )
}
