const flightMs = 200

/** A decided card flies to the trail. Without motion where the reader asks for none. */
export async function flyAway(card: Element | null, to: Element | null): Promise<void> {
  if (card === null || to === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const [from, goal] = [card.getBoundingClientRect(), to.getBoundingClientRect()]
  const move = `translate(${goal.left - from.left}px, ${goal.top - from.top}px) scale(.2)`
  const flight = card.animate(
    [
      { transform: 'none', opacity: 1, transformOrigin: '0 0' },
      { transform: move, opacity: 0, transformOrigin: '0 0' },
    ],
    { duration: flightMs, easing: 'cubic-bezier(.2, 0, 0, 1)' },
  )
  // Ended early when the card is gone already.
  await flight.finished.catch(() => undefined)
}
