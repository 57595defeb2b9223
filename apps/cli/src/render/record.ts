/** One row of a table as RFC 4180 has it: commas, double quotation marks where they are needed, CRLF. */
export function record(cells: readonly (string | number | null)[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: string | number | null): string {
  const text = String(cell ?? '')
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
