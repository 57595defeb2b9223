/**
 * Where a point of the page lies in the text that an element shows, in UTF-16 code units from its start. What is only put into
 * the text (`data-apart`: the numbers of statements) is not counted.
 *
 * @returns `null` when the point lies outside of the element.
 */
export function textOffsetOf(element: Element, node: Node, offset: number): number | null {
  if (!element.contains(node)) return null
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(node, offset)
  const before = range.cloneContents()
  for (const apart of before.querySelectorAll('[data-apart]')) apart.remove()
  return before.textContent?.length ?? 0
}
