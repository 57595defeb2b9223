/** Whether two sets have a member in common; takes time in proportion to the smaller one. */
export function haveCommon<Member>(one: ReadonlySet<Member>, other: ReadonlySet<Member>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  for (const member of small) if (large.has(member)) return true
  return false
}
