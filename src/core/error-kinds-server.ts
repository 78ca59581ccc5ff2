/** The part of the registry that a server needs: what a request can do wrong, and what keeps it from listening. */
export const SERVER_ERROR_KINDS = {
  'request-invalid': {
    exit: 1,
    what: '{parameter} cannot be "{value}": {why}.',
    remedy: '/api/docs describes every address and its parameters.',
  },
  'address-unknown': {
    exit: 1,
    what: 'Nothing is at {path}.',
    remedy: '/api/docs lists every address of the API; the workbench starts at /.',
  },
  'method-refused': {
    exit: 1,
    what: 'The API does not accept {method}: it changes nothing.',
    remedy: 'Use GET or HEAD.',
  },
  'host-refused': {
    exit: 1,
    what: 'The request is for the host "{host}", which is not a name of this server.',
    remedy: 'Open the address that "casus serve" printed.',
  },
  'origin-refused': {
    exit: 1,
    what: 'The request comes from a page of another site ({origin}).',
    remedy: 'Read the API from a page that this server sent, or from a program.',
  },
  'site-refused': {
    exit: 1,
    what: 'A page of another site asked for this ({site}).',
    remedy: 'Open it from a page that this server sent, or type its address.',
  },
  'server-busy': {
    exit: 1,
    what: 'The server is busy: {waiting} questions of this kind are waiting.',
    remedy: 'Ask again in a few seconds.',
  },
  'request-dropped': {
    exit: 1,
    what: 'The client closed the connection.',
    remedy: 'Ask again. Work that had not begun was dropped.',
  },
  'request-too-large': {
    exit: 1,
    what: 'The request is too large: {why}.',
    remedy: 'Shorten the address and send no body.',
  },
  'request-malformed': {
    exit: 1,
    what: 'Cannot read the request: {why}.',
    remedy: 'Send a complete HTTP/1.1 request without long pauses, with an address encoded by RFC 3986.',
  },
  'port-in-use': {
    exit: 1,
    what: 'Port {port} of {host} is in use by another program.',
    remedy: 'Stop that program, or choose another port: casus serve --port {next}.',
  },
  'address-unusable': {
    exit: 1,
    what: 'Casus cannot listen on {host}, port {port}: {why}.',
    remedy: 'Choose a host name or address of this machine with --host, and a port from 1024 to 65535 with --port.',
  },
  'publication-refused': {
    exit: 1,
    what: '{path} contains files that are not an earlier publication of Casus.',
    remedy: 'Choose an empty or new folder with --out. Nothing was written.',
  },
  'workbench-missing': {
    exit: 1,
    what: 'The pages of the workbench are not built: {path} has none.',
    remedy: 'Run "npm run build" in the folder of Casus.',
  },
} as const;
