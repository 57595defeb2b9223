/** Rows on a page where nobody says how many. */
export const usualRows = 50
