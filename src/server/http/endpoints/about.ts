import { z } from '@hono/zod-openapi';
import { packageVersion } from '../../../files/package-files.ts';
import { listStandards } from '../../../present/standards/list-standards.ts';
import { EMPTY_OBJECT, single } from '../endpoint.ts';
import { standardsSchema } from '../schemas/lists.ts';

/** What is answered from the program itself. */
export const ABOUT_ENDPOINTS = [
  single({
    name: 'getHealth',
    path: '/health',
    about: 'Whether the server answers, and its version.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: [],
    answer: z.strictObject({ status: z.literal('ok'), version: z.string() }),
    read: async () => ({ status: 'ok' as const, version: packageVersion() }),
  }),
  single({
    name: 'listStandards',
    path: '/standards',
    about: 'The presets with their rules, and the rules that you can switch.',
    params: EMPTY_OBJECT,
    query: EMPTY_OBJECT,
    reads: [],
    answer: standardsSchema,
    read: async () => listStandards(),
  }),
];
