/** The part of the registry that reading articles and reviewing claims needs. */
export const READER_ERROR_KINDS = {
  'article-binary': {
    exit: 1,
    what: '{path} is not a text: it has a zero byte at position {offset}.',
    remedy: 'Give a text, HTML, Markdown or PDF file; export a word processor\u2019s file as plain text.',
  },
  'article-not-utf8': {
    exit: 1,
    what: '{path} is not UTF-8{hint}.',
    remedy: 'Save it as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW, with the encoding that it has.',
  },
  'pdf-tool-missing': {
    exit: 1,
    what: '{path} is a PDF, and the program pdftotext is not installed.',
    remedy:
      'Install poppler (Debian: apt install poppler-utils; macOS: brew install poppler), or give the text itself.',
  },
  'pdf-unreadable': {
    exit: 1,
    what: 'pdftotext cannot read {path}: {why}.',
    remedy: 'Check that the file opens in a viewer and is not locked; a scan without text needs OCR first.',
  },
  'claims-invalid': {
    exit: 1,
    what: 'This is not a claim: {why}.',
    remedy:
      'Give JSON Lines as "casus read" writes them: one claim a line, with start, end, quote, actor, act and target.',
  },
  'model-unreachable': {
    exit: 1,
    what: 'The model\u2019s server at {url} gives no answer: {why}.',
    remedy: 'Check --base-url and that the server runs; the claims of the rules do not need it.',
  },
  'folder-without-articles': {
    exit: 1,
    what: 'There is nothing to read in {path}.',
    remedy: 'Articles end in .txt, .md, .html, .htm or .pdf.',
  },
  'journal-broken': {
    exit: 1,
    what: 'The journal {path} cannot be read in line {line}.',
    remedy: 'Remove that line if it is half a line at the end; the lines before it hold the review up to there.',
  },
  'review-token-wrong': {
    exit: 1,
    what: 'The review is not open to this page.',
    remedy: 'Open the address of the review that "casus serve" printed; it holds a token that is new at each start.',
  },
  'review-step-invalid': {
    exit: 1,
    what: 'This decision is not taken: {why}.',
    remedy: 'Nothing was changed. Mend it and send it again.',
  },
  'review-other-claims': {
    exit: 1,
    what: '{path} is the review of other claims than these.',
    remedy: 'Name another folder with --to, or give the claims that the review began with.',
  },
} as const;
