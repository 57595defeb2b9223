import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** How wide an element is, in pixels, now and whenever it changes; `first` until it is on the page. */
export function useWidth(first: number): {
  readonly place: RefObject<HTMLElement | null>
  readonly width: number
} {
  const place = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const measure = () => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, width }
}
