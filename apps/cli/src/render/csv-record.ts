/** One record as RFC 4180 has it: comma, double quotation marks where they are needed, CRLF. */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: string | number | null): string {
  const text = String(cell ?? '')
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
