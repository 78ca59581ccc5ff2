import { expect, test } from 'vitest';
import type { PatronComparison } from '../../src/present/compare/comparison.ts';
import { ruleInWords } from '../../src/present/curve/choice-words.ts';
import type { Multiverse } from '../../src/present/curve/multiverse-result.ts';
import { runCasus } from '../casus-process.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, useWorkbench } from './workbench.ts';

describeInBrowser('the specification curve in a browser', () => {
  const path = scratch();
  const workbench = useWorkbench(() => path('none.duckdb'));

  test('names the leading choice and shows any point; adopted rules go with the reader', async () => {
    const { page, faults } = await workbench.open('/curve');
    const printed = await runCasus('multiverse', '--on', 'cases', '--format', 'json');
    const curve = JSON.parse(printed.out) as Multiverse;
    const leading = await page.locator('.plain-table tbody th').first().innerText();
    expect(leading).toBe(ruleInWords(curve.leading.choice));
    const rates = curve.specifications.flatMap(({ rate }) => (rate === null ? [] : [rate]));
    const slider = page.getByRole('slider', { name: 'Move along the curve' });
    await slider.focus();
    await page.keyboard.press('End');
    const card = page.locator('.specification');
    expect(await card.getByRole('heading').innerText()).toContain(`${Math.round(Math.max(...rates) * 100)} %`);
    await card.getByRole('button', { name: 'Adopt these rules on every page' }).click();
    await page.waitForURL(/standard=/);
    const standard = new URL(page.url()).searchParams.get('standard') as string;
    expect(curve.specifications.map((one) => one.standard)).toContain(standard);
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.waitForURL(/\/compare\?standard=/);
    await drawn(page);
    const compared = await runCasus('compare', '--standard', standard, '--format', 'json');
    const { patrons } = JSON.parse(compared.out) as PatronComparison;
    const { help } = patrons[0] as PatronComparison['patrons'][number];
    const row = await page.locator('table.patrons tbody tr').first().innerText();
    expect(row).toContain(help.denominator === 0 ? 'no test' : `${help.numerator} of ${help.denominator}`);
    expect(faults).toEqual([]);
  });

  test('without imported data the wars’ curve says what to do', async () => {
    const { page } = await workbench.open('/curve?on=wars');
    const notice = await page.getByRole('alert').innerText();
    expect(notice).toContain('dataset-not-imported');
    expect(notice).toContain('import');
  });
});
