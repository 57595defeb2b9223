import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** The line under a chart: its table, its CSV, and what is not drawn. The table is made when it is asked for. */
export function TableBelow(props: {
  /** Address of the same data as CSV; `null` where there is none. */
  readonly csv: string | null
  readonly draw: () => ComponentChildren
  readonly note?: ComponentChildren
}) {
  const { parts } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <>
      <div class="under">
        <Button kind="link" onPress={() => setIsOpen(!isOpen)} controls={id} isOpen={isOpen}>
          {isOpen ? parts.hideTable : parts.table}
        </Button>
        {props.csv !== null && (
          <a href={props.csv} download={fileNameOf(props.csv)}>
            {parts.csv}
          </a>
        )}
        {props.note}
      </div>
      <div id={id} class="table-room" hidden={!isOpen}>
        {isOpen && props.draw()}
      </div>
    </>
  )
}

/** `matrix.csv` of `/api/v1/tables/matrix.csv?issue=fee`. */
function fileNameOf(address: string): string {
  return address.replace(/\?.*$/u, '').replace(/^.*\//u, '')
}
