/** How wide words are when they are drawn, in pixels. */
export type WidthOf = (words: string) => number

let pen: CanvasRenderingContext2D | null = null

/**
 * Measures words as the browser draws them in the font of the page.
 *
 * @param weight Of the font: 400, 600.
 * @param size In parts of the page's own size: 0.8125.
 */
export function drawnWidth(weight: number, size: number): WidthOf {
  pen ??= document.createElement('canvas').getContext('2d')
  const brush = pen
  if (brush === null) return roughWidth(size)
  const { fontFamily } = getComputedStyle(document.body)
  const whole = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const font = `${weight} ${size * whole}px ${fontFamily}`
  return (words) => {
    brush.font = font
    return brush.measureText(words).width
  }
}

/** Where nothing can be measured: rather too wide than too narrow. */
export function roughWidth(size: number): WidthOf {
  const wide = 16 * size
  return (words) => {
    let width = 0
    for (const letter of words)
      width += letter < '\u0370' ? wide * 0.58 : wide * (letter < '\u2e80' ? 0.68 : 1)
    return width
  }
}

/** Words, or as many of their first letters as have room, with `…` for the others. */
export function cutTo(words: string, most: number, widthOf: WidthOf): string {
  if (widthOf(words) <= most) return words
  const letters = [...words]
  let [fits, fitsNot] = [0, letters.length]
  while (fitsNot - fits > 1) {
    const middle = (fits + fitsNot) >> 1
    if (widthOf(`${letters.slice(0, middle).join('')}…`) <= most) fits = middle
    else fitsNot = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}
