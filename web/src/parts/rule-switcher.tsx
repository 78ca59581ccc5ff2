import { useId, useState } from 'react';
import type { StandardsList, SwitchEntry } from '../../../src/present/standards/list-standards.ts';
import { plain } from '../../../src/present/words.ts';
import { switchableRules } from '../data/address.ts';
import { readChoice, withRule } from '../data/standard.ts';
import { useApi } from '../data/use-api.ts';
import { Answer } from './states.tsx';
import { Term } from './term.tsx';

/** Where the rules are switched that verdicts are reached under. */
export function RuleSwitcher({
  standard,
  onChange,
  hidden = [],
}: {
  readonly standard: string;
  readonly onChange: (standard: string) => void;
  /** Rules that make no difference on this page. */
  readonly hidden?: readonly string[];
}) {
  const [open, setOpen] = useState(false);
  const loaded = useApi<StandardsList>(open ? '/standards' : null);
  const { switched } = readChoice(standard);
  const changed = Object.keys(switched).length;
  return (
    <details className="rules not-embedded not-printed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Rules: <strong>{standard}</strong>
        {changed > 0 && ` (${changed} switched)`} <span className="quiet">· switch a rule and see what moves</span>
      </summary>
      {open && (
        <Answer loaded={loaded} lines={4}>
          {(standards) => <RuleForm standard={standard} standards={standards} hidden={hidden} onChange={onChange} />}
        </Answer>
      )}
    </details>
  );
}

function RuleForm({
  standard,
  standards,
  hidden,
  onChange,
}: {
  readonly standard: string;
  readonly standards: StandardsList;
  readonly hidden: readonly string[];
  readonly onChange: (standard: string) => void;
}) {
  const { preset, switched } = readChoice(standard);
  const base = standards.presets.find(({ name }) => name === preset);
  const rules = switchableRules();
  return (
    <>
      <div className="controls" style={{ paddingTop: '1rem' }}>
        <label className="field">
          <span>Set of rules</span>
          <select value={preset} onChange={(event) => onChange(event.target.value)}>
            {standards.presets.map(({ name, title }) => (
              <option key={name} value={name}>
                {name}: {title}
              </option>
            ))}
          </select>
        </label>
        {Object.keys(switched).length > 0 && (
          <button type="button" className="button" onClick={() => onChange(preset)}>
            Back to {preset}
          </button>
        )}
        {rules !== null && (
          <p className="quiet small">
            In this published copy you can choose whole sets of rules, and the single rules listed below.
          </p>
        )}
        <p className="quiet small">
          <Term name="standard">What is a set of rules?</Term>
        </p>
      </div>
      <div className="rules-grid">
        {standards.switches
          .filter(({ name }) => !hidden.includes(name) && (rules?.has(name) ?? true))
          .map((rule) => (
            <Rule
              key={rule.name}
              rule={rule}
              own={base?.choices[rule.name]}
              chosen={switched[rule.name] ?? base?.choices[rule.name] ?? ''}
              onChoose={(choice) => onChange(withRule(standard, rule.name, choice, base?.choices[rule.name]))}
            />
          ))}
      </div>
    </>
  );
}

function Rule({
  rule,
  own,
  chosen,
  onChoose,
}: {
  readonly rule: SwitchEntry;
  readonly own: string | undefined;
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
}) {
  const id = useId();
  const choices = rule.choices.includes(chosen) ? rule.choices : [...rule.choices, chosen];
  return (
    <div className={`rule${chosen === own ? '' : ' rule-changed'}`}>
      <label htmlFor={id}>{ruleName(rule.name)}</label>
      <p className="quiet small" id={`${id}-about`}>
        {rule.about}
        {chosen === own ? '' : ` (was ${plain(own ?? '')})`}
      </p>
      <select
        id={id}
        aria-describedby={`${id}-about`}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {plain(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** `organFinding` as `Organ finding`. */
export function ruleName(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
