import { citations } from '../../app/catalogue.ts';
import { type Command, DB, format, text } from '../command.ts';
import { toJson } from '../output.ts';

const cite: Command = {
  name: 'cite',
  about: 'Print citations of your imported datasets (of all, if you imported none), the casebook and the codings',
  usage: '',
  words: [0, 0],
  args: { ...DB, ...format('bibtex', 'csl') },
  examples: ['casus cite', 'casus cite --format csl'],
  async run(given, effects) {
    const { items, bibtex } = await citations(text(given, 'db'));
    effects.out(text(given, 'format') === 'csl' ? toJson(items) : bibtex);
    return 0;
  },
};

export default cite;
