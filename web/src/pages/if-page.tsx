import { Link } from 'wouter';
import { REGISTER_DAY } from '../../../src/present/promises/register-day.ts';
import { PREPARED_ATTACKS } from '../../../src/present/what-if/prepared-attacks.ts';
import { whatIfSentence } from '../../../src/present/what-if/sections.ts';
import type { WhatIf } from '../../../src/present/what-if/what-if.ts';
import { isStatic } from '../data/address.ts';
import { dayWords } from '../data/days.ts';
import { aDay, faultIn } from '../data/faults.ts';
import { titled } from '../data/slug.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { AttackForm } from '../promises/attack-form.tsx';
import { WhatIfAnswer } from '../promises/what-if-answer.tsx';
import { Page } from '../shell/page.tsx';

/** An attack that is only supposed: who would be bound, to do what. Both sides null asks for them. */
export function IfPage({ attacker, attacked }: { readonly attacker: string | null; readonly attacked: string | null }) {
  const [state, change] = usePageState();
  const fault = faultIn(state, { on: aDay });
  const on = state.get('on') ?? '';
  const place = state.get('place') ?? '';
  const isAsked = attacker !== null && attacked !== null;
  const isThere = !isStatic() || PREPARED_ATTACKS.some((one) => one.attacker === attacker && one.attacked === attacked);
  const path = isAsked && isThere && fault === null ? `/if/${encoded(attacker)}/attacks/${encoded(attacked)}` : null;
  const loaded = useApi<WhatIf>(path, isStatic() || on === REGISTER_DAY ? { place } : { on, place });
  const found = path === null ? undefined : loaded.data;
  const names = [found?.attacker ?? titled(attacker ?? ''), found?.attacked ?? titled(attacked ?? '')] as const;
  return (
    <Page
      title={isAsked ? `If ${names[0]} attacked ${names[1]}?` : 'If one state attacked another?'}
      kicker={<Link href="/promises">Promises in force</Link>}
      lead={found === undefined ? <Opening /> : <Lead answer={found} />}
    >
      <AttackForm
        key={`${attacker} ${attacked}`}
        attacker={attacker === null ? '' : names[0]}
        attacked={attacked === null ? titled(state.get('attacked') ?? '') : names[1]}
        on={on === '' ? REGISTER_DAY : on}
        place={place}
        isOpen={!isAsked}
      />
      {fault !== null ? (
        <FaultNotice fault={fault} onForget={() => change({ [fault.name]: '' })} />
      ) : isAsked && !isThere ? (
        <NotPublished attacker={names[0]} attacked={names[1]} />
      ) : (
        isAsked && (
          <div className="section">
            <Answer loaded={loaded} lines={12} waiting="Casus judges the promises in force…">
              {(answer) => <WhatIfAnswer answer={answer} />}
            </Answer>
          </div>
        )
      )}
    </Page>
  );
}

function Opening() {
  return (
    <p className="lead">
      Suppose an attack. Who would be bound to do what, by which treaty and article, and on which conditions? Who would
      be bound not to help? What did each do when it was tested before? This is a hypothetical: Casus forecasts, stores
      and counts nothing.
    </p>
  );
}

function Lead({ answer }: { readonly answer: WhatIf }) {
  const { place, on, standard, caveats, coverage } = answer;
  const where = place.assumed ? `taken to be on ${place.words}` : `at: ${place.words}`;
  return (
    <div className="answer">
      <p className="lead">{whatIfSentence(answer)}</p>
      <p className="prose">
        <strong>This is a hypothetical.</strong> {caveats.join(' ')}
      </p>
      <p className="quiet prose">
        On {dayWords(on)}, {where}, rules {standard}. {coverage.statement.join(' ')}
      </p>
    </div>
  );
}

function NotPublished({ attacker, attacked }: { readonly attacker: string; readonly attacked: string }) {
  return (
    <EmptyNotice title="This published copy does not have that attack.">
      <p>
        It has the four attacks that are named above. For any other, run Casus on your own machine:{' '}
        <code>
          casus if "{attacker}" attacks "{attacked}"
        </code>
        , or open this page in a workbench started with <code>casus serve</code>.
      </p>
    </EmptyNotice>
  );
}

function encoded(part: string): string {
  return encodeURIComponent(decodeURIComponent(part));
}
