import { datasetToFetch, fetchDataset } from '../../app/fetch-dataset.ts';
import { type Command, text } from '../command.ts';
import { wrap } from '../wrap.ts';

const fetchCommand: Command = {
  name: 'fetch',
  about: 'Download a dataset from its publisher, after showing its licence',
  usage: '<dataset>',
  words: [1, 1],
  args: {
    from: {
      type: 'string',
      valueHint: 'ADDRESS',
      default: '',
      description: 'the address of the file, if not the known one',
    },
    to: { type: 'string', valueHint: 'FOLDER', default: '.', description: 'the folder for the file' },
    yes: { type: 'boolean', default: false, description: 'you have read the licence; download it' },
  },
  examples: ['casus fetch atop', 'casus fetch atop --from ADDRESS --to ~/data --yes'],
  async run(given, effects) {
    const name = given.rest[0] as string;
    const manifest = datasetToFetch(name);
    const address = text(given, 'from') || manifest.file || null;
    const { title, version, licence, address: page } = manifest;
    for (const line of [
      `${title} ${version}`,
      `Licence: ${licence}`,
      `Page: ${page}`,
      `File: ${address ?? 'no address is known'}`,
    ])
      effects.out(wrap(line, effects.width, '', '  '));
    if (given.options['yes'] !== true) {
      effects.out('Nothing was downloaded. If you accept the licence, run it again with --yes.\n');
      return 0;
    }
    const got = await fetchDataset({ name, from: address, folder: text(given, 'to') }, effects);
    const again = got.resumed > 0 ? `, ${got.resumed.toLocaleString('en')} of them from before` : '';
    effects.out(
      wrap(
        `Wrote ${got.path} (${got.bytes.toLocaleString('en')} bytes${again}; SHA-256 ${got.sha256}).`,
        effects.width,
        '',
        '  ',
      ),
    );
    effects.out(
      wrap(
        `It is ${got.knownCopy ?? 'a copy that Casus does not know'}: ${got.tables.join('; ')}.`,
        effects.width,
        '',
        '  ',
      ),
    );
    effects.out(wrap(`Import it: casus import ${got.path}`, effects.width, '', '  '));
    return 0;
  },
};

export default fetchCommand;
