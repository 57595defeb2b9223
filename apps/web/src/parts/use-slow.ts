import { useEffect, useState } from 'preact/hooks'

/** Nothing is said of what takes less than this. */
const slowMs = 400

/** Whether something goes on for so long already that it should be told. */
export function useSlow(goesOn: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!goesOn) return undefined
    const timer = setTimeout(() => setIsSlow(true), slowMs)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [goesOn])
  return goesOn && isSlow
}
