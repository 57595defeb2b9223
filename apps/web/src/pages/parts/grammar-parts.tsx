import { Certainty } from '../../parts/certainty.tsx'
import { Chain } from '../../parts/chain.tsx'
import { OriginDots } from '../../parts/origin-dots.tsx'
import { DoubtNote, Moment, NewMark, SaidDay, Tongue } from '../../parts/small-notes.tsx'
import { Moved, NotHeard, ShiftWaits, type Stance, StanceMark } from '../../parts/stance.tsx'
import { Strip } from '../../parts/strip.tsx'
import { Shown } from './shown.tsx'

const stances: readonly Stance[] = ['supports', 'conditional', 'opposes', 'undeclared']

/** Stances, origins, dates, certainty, chains. */
export function GrammarParts() {
  return (
    <>
      <Shown title="Stance and shift">
        <ul class="shown-rows">
          {stances.map((stance) => (
            <li key={stance}>
              <StanceMark stance={stance} />
            </li>
          ))}
          <li>
            <NotHeard />
          </li>
          <li>
            <Moved from="opposes" to="supports" />
          </li>
          <li>
            <Moved from="supports" to="opposes" /> <NewMark />
          </li>
          <li>
            <ShiftWaits to="conditional" />
          </li>
          <li>
            <Strips />
          </li>
        </ul>
      </Shown>
      <Shown title="Origins">
        <ul class="shown-rows">
          <li>
            <OriginDots origins={['reporter', 'reporter', 'release']} repeats={4} />
          </li>
          <li>
            <OriginDots origins={['reporter']} repeats={0} />
          </li>
          <li>
            <OriginDots origins={['carrier']} repeats={1} />
          </li>
          <li>
            <OriginDots origins={['unsourced']} repeats={0} />
          </li>
          <li>
            <OriginDots origins={['public']} repeats={22} />
          </li>
        </ul>
        <h2>Chain</h2>
        <ul class="shown-rows">
          <li>
            <Chain
              links={[
                { name: 'Warta Kencana', has: 'cites' },
                { name: 'The Harbour Tribune', has: 'cites' },
                { name: 'MWS', has: null },
              ]}
            />
          </li>
          <li>
            <Chain
              links={[
                { name: 'Drost Courier', has: 'copies' },
                { name: 'MWS', has: null },
              ]}
            />{' '}
            <DoubtNote>credit not given</DoubtNote>
          </li>
        </ul>
      </Shown>
      <Shown title="Dates">
        <ul class="shown-rows">
          <li>
            <SaidDay day={{ from: '2025-03-10', to: '2025-03-10' }} />
          </li>
          <li>
            <SaidDay day={{ from: '2025-10-11', to: '2025-10-17' }} />
          </li>
          <li>
            <SaidDay day={{ from: '2025-10-01', to: '2025-10-31' }} />
          </li>
          <li>
            <SaidDay day={{ from: null, to: '2025-02-28' }} />
          </li>
          <li>
            <SaidDay day={{ from: null, to: null }} />
          </li>
          <li>
            <Moment instant="2026-04-18T02:12:00Z" /> <Tongue tag="ru" />
          </li>
        </ul>
      </Shown>
      <Shown title="How sure">
        <ul class="shown-rows">
          {[0.95, 0.8, 0.5, 0.2].map((score) => (
            <li key={score}>
              <Certainty score={score} />
            </li>
          ))}
        </ul>
        <p>
          <DoubtNote>two people named Stanvik</DoubtNote>{' '}
          <span class="note">a doubt always says why, in words</span>
        </p>
      </Shown>
    </>
  )
}

function Strips() {
  const window = { from: '2025-03-01', to: '2026-04-18' }
  return (
    <div class="shown-strips">
      <Strip
        window={window}
        stretches={[
          { stance: 'supports', from: '2025-03-10', until: '2025-08-20' },
          { stance: 'conditional', from: '2025-08-20', until: '2025-12-08' },
          { stance: 'supports', from: '2025-12-08', until: null },
        ]}
      />
      <Strip
        window={window}
        stretches={[
          { stance: 'undeclared', from: '2025-03-14', until: '2025-09-01' },
          { stance: 'opposes', from: '2025-09-01', until: null },
        ]}
      />
    </div>
  )
}
