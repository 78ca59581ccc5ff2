import { SWITCHES, type Switch } from '../../src/assessment/standard/coding-rules.ts';
import { PRESETS, type Standard } from '../../src/assessment/standard/standard.ts';
import { code, codes, page, table } from './markdown.ts';

const INTRO = `A verdict exists only under a standard. A standard is a set of switches; the presets carry the names of the
published rules that they follow. What each switch is about, and who disagrees over it, is in
[the method](../method/assessment.md#the-switches).

Your own standard is a file (YAML or JSON) with a \`name\`, a \`version\`, a \`title\` and all switches, or with
\`extends\` and those that differ, given as \`--standard FILE\`:

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
