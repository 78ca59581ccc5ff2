import type { Dossier } from '../../../src/present/dossier.ts';
import { SELECTED } from '../../../src/present/headline-type.ts';
import { plain } from '../../../src/present/words.ts';

/** How the verdicts come about, and how the dossier is cited. */
export function DossierMethod({ dossier: { standard, version, patron } }: { readonly dossier: Dossier }) {
  return (
    <section className="section" id="method">
      <h2>How this was judged</h2>
      <div className="prose">
        <p>
          There are three separate questions: was a legal promise kept (the verdict), how much help came (the ladder),
          and what became of the ally (the outcome)? Casus judges each clause by itself. Was it in force? Was the
          promisor able to act? Did the event occur that it covers? Was each condition met? What did the promisor do?
          What is not known never counts as a no. The strongest clause that was called on decides.
        </p>
        <p>
          Every verdict follows from a set of rules. Here these are the rules <strong>{standard.name}</strong> (version{' '}
          {standard.version}): {standard.title}. They are the same for every patron. {SELECTED}
        </p>
      </div>
      <div className="scroller">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">rule</th>
              <th scope="col">choice</th>
            </tr>
          </thead>
          <tbody>
            {standard.choices.map(({ name, about, choice }) => (
              <tr key={name}>
                <td>{about}</td>
                <td>{plain(choice)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>To cite</h3>
      <p className="prose">
        Casus {version}. Dossier on {patron}, rules {standard.name}. The rules follow Berkemeier, Molly, and Matthew
        Fuhrmann. 2018. Reassessing the fulfillment of alliance commitments in war. Research &amp; Politics 5(2); and
        Leeds, Brett Ashley, Andrew G. Long, and Sara McLaughlin Mitchell. 2000. Reevaluating alliance reliability.
        Journal of Conflict Resolution 44(5): 686-699. Each fact carries its sources below; cite them for the facts.
      </p>
    </section>
  );
}
