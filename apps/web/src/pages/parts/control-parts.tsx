import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Segments } from '../../parts/segments.tsx'
import { tell } from '../../parts/toasts.tsx'
import { Shown } from './shown.tsx'

const people = ['Oren Tavalis', 'Lidia Morvane', 'Nadia Verrun', 'Radu Stanvik', 'Mirela Stanvik']

/** What can be pressed, chosen and typed into. */
export function ControlParts() {
  const [isOpen, setIsOpen] = useState(false)
  const [density, setDensity] = useState<'roomy' | 'dense'>('roomy')
  const [speaker, setSpeaker] = useState('nobody yet')
  return (
    <>
      <Shown title="Buttons">
        <div class="shown-stack">
          <p class="chips">
            <Button kind="main" keyHint="a" onPress={() => tell({ words: 'Accepted.' })}>
              Accept
            </Button>
            <Button keyHint="s" onPress={() => setIsOpen(true)}>
              Fix speaker
            </Button>
            <Button
              kind="bare"
              keyHint="z"
              onPress={() =>
                tell({
                  words: 'Accepted by RW.',
                  action: { label: 'Undo', run: () => tell({ words: 'Undone.' }) },
                })
              }
            >
              Undo
            </Button>
            <Button isOff onPress={() => undefined}>
              Merge
            </Button>
          </p>
          <p>
            <Segments
              label="Space"
              options={[
                { value: 'roomy', label: 'Roomy' },
                { value: 'dense', label: 'Dense' },
              ]}
              chosen={density}
              onChoose={setDensity}
            />
          </p>
        </div>
        {isOpen && (
          <Dialog title="Fix speaker" onClose={() => setIsOpen(false)}>
            <p class="small">Who said it?</p>
          </Dialog>
        )}
      </Shown>
      <Shown title="Search as you type">
        <Combobox
          label="Speaker"
          search={async (letters) =>
            people
              .filter((name) => name.toLowerCase().includes(letters.toLowerCase()))
              .map((name) => ({ key: name, value: name, face: name }))
          }
          onChoose={setSpeaker}
        />
        <p class="note" data-testid="chosen">
          {speaker}
        </p>
      </Shown>
    </>
  )
}
