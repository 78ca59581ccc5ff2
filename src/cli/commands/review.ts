import { CasusError } from '../../core/errors.ts';
import { type Command, text } from '../command.ts';

const review: Command = {
  name: 'review',
  about: 'Accept, correct or reject claims one by one; accepted ones go into your casebook',
  usage: '<claims.jsonl> --to FOLDER',
  words: [1, 1],
  args: {
    to: {
      type: 'string',
      valueHint: 'FOLDER',
      default: '',
      description: 'your casebook; the journal of the review is kept there',
    },
    article: {
      type: 'string',
      valueHint: 'FILE',
      default: '',
      description: 'the article, to show the words around a quote (default: the file that the claims name)',
    },
  },
  examples: ['casus read column.txt --format jsonl > claims.jsonl', 'casus review claims.jsonl --to mycases'],
  async run(given, effects) {
    const to = text(given, 'to');
    if (to === '') throw new CasusError('argument-missing', { command: 'review', what: '--to FOLDER' });
    const { reviewInTerminal } = await import('../review-terminal.ts');
    return reviewInTerminal({ claims: given.rest[0] as string, to, article: text(given, 'article') }, effects);
  },
};

export default review;
