/** The part of the registry that reading articles and reviewing claims needs. */
export const READER_ERROR_KINDS = {
  'article-binary': {
    exit: 1,
    what: '{path} is not text: it has a zero byte at position {offset}.',
    remedy: 'Give a text, HTML, Markdown or PDF file. Export a document of a word processor as plain text.',
  },
  'article-not-utf8': {
    exit: 1,
    what: '{path} is not UTF-8{hint}.',
    remedy: 'Save it as UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW (name its real encoding).',
  },
  'pdf-tool-missing': {
    exit: 1,
    what: '{path} is a PDF, and the program pdftotext is not installed.',
    remedy: 'Install poppler (Debian: apt install poppler-utils; macOS: brew install poppler), or give a text file.',
  },
  'pdf-unreadable': {
    exit: 1,
    what: 'pdftotext cannot read {path}: {why}.',
    remedy: 'Check that the file opens in a viewer and is not locked. A scan needs OCR first.',
  },
  'claims-invalid': {
    exit: 1,
    what: 'This is not a claim: {why}.',
    remedy:
      'Give JSON Lines as "casus read" writes them: one claim on each line, with start, end, quote, actor, act and target.',
  },
  'model-unreachable': {
    exit: 1,
    what: 'The model\u2019s server at {url} does not answer: {why}.',
    remedy: 'Check --base-url and that the server runs. Reading by rules works without it.',
  },
  'folder-without-articles': {
    exit: 1,
    what: '{path} has nothing to read.',
    remedy: 'Articles end in .txt, .md, .html, .htm or .pdf.',
  },
  'journal-broken': {
    exit: 1,
    what: 'Cannot read line {line} of the journal {path}.',
    remedy: 'If it is half a line at the end, remove it. The lines before it keep the review up to that point.',
  },
  'review-token-wrong': {
    exit: 1,
    what: 'This page has no access to the review.',
    remedy: 'Open the address that "casus serve" printed. It contains a token that is new at each start.',
  },
  'review-step-invalid': {
    exit: 1,
    what: 'Casus did not take this decision: {why}.',
    remedy: 'Nothing was changed. Correct it and send it again.',
  },
  'review-other-claims': {
    exit: 1,
    what: '{path} is a review of other claims.',
    remedy: 'Choose another folder with --to, or give the claims that the review began with.',
  },
} as const;
