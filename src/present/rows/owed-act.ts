import type { ClauseTest } from '../../assessment/trail.ts';
import type { ObligationKind } from '../../core/agreement.ts';
import type { SupportAct } from '../../core/response.ts';
import type { Owed } from '../../core/treaty-clause.ts';

/** The lowest rung on which an obligation of this kind would be fulfilled. */
const BY_KIND: Readonly<Record<ObligationKind, SupportAct>> = {
  defense: 'deployment',
  offense: 'deployment',
  'regime-protection': 'deployment',
  arms: 'arms',
  basing: 'access',
  intelligence: 'intelligence',
  assistance: 'funds',
  consultation: 'diplomacy',
  neutrality: 'nothing',
  nonaggression: 'nothing',
};

/** The same where the clause itself says what is owed. */
const BY_CLAUSE: Readonly<Record<Owed, SupportAct>> = { fighting: 'deployment', access: 'access', supplies: 'funds' };

/** The lowest rung on which a clause would be fulfilled. Not helping the aggressor is kept by doing nothing. */
export function owedAct({ kind, undertaking }: Pick<ClauseTest, 'kind' | 'undertaking'>): SupportAct {
  const owed = undertaking.clause?.owed;
  return owed === undefined ? BY_KIND[kind] : BY_CLAUSE[owed];
}
