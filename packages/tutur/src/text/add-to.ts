/** Adds `member` to the set under `key`, or begins one. */
export function addTo<Key, Member>(map: Map<Key, Set<Member>>, key: Key, member: Member): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([member]))
  else set.add(member)
}
