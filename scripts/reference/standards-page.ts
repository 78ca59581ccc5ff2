import { SWITCHES, type Switch } from '../../src/assessment/standard/coding-rules.ts';
import { PRESETS, type Standard } from '../../src/assessment/standard/standard.ts';
import { code, codes, page, table } from './markdown.ts';

const INTRO = `Every verdict follows from a standard, a set of rules. A standard has a choice for each switch. The presets are
standards that come with Casus. [The method](../method/assessment.md#the-switches) says what each switch is about, and who
disagrees over it.

To use your own standard, write a file (YAML or JSON) and name it with \`--standard FILE\`. It has a \`name\`, a \`version\`,
a \`title\` and all switches, or \`extends\` and the switches that differ:

\`\`\`yaml
extends: bf-2018
name: bf-2018-strict
version: 1
title: As bf-2018, but help must come within 90 days
helpWithinDays: 90
\`\`\``;

/** The page of all presets with every switch, from the presets themselves. */
export function standardsPage(): string {
  const names = PRESETS.map(({ name }) => name);
  const about = table(
    ['preset', 'version', 'rules'],
    PRESETS.map(({ name, version, title }) => [`[${name}](../standards/${name}.md)`, String(version), title]),
  );
  const values = table(
    ['switch', ...names],
    switchNames().map((name) => [code(name), ...PRESETS.map((preset) => code(shownValue(preset, name)))]),
  );
  const choices = table(
    ['switch', 'choices', 'what it decides'],
    switchNames().map((name) => [code(name), choicesOf(name), aboutOf(name)]),
  );
  return page('Standards', [
    INTRO,
    '## The presets',
    about,
    "## Each preset's switches",
    values,
    '## The choices of each switch',
    choices,
  ]);
}

type AnySwitch = Switch | 'helpWithinDays';

function switchNames(): AnySwitch[] {
  return [...(Object.keys(SWITCHES) as Switch[]), 'helpWithinDays'];
}

function shownValue(preset: Standard, name: AnySwitch): string {
  return String(preset[name] ?? 'null');
}

function choicesOf(name: AnySwitch): string {
  return name === 'helpWithinDays' ? 'a whole number of days, or `null` for any time' : codes(SWITCHES[name].choices);
}

function aboutOf(name: AnySwitch): string {
  return name === 'helpWithinDays' ? 'Within how many days of the call help counts' : SWITCHES[name].about;
}
