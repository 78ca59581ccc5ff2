/** The ladder of support acts, for pages that draw it. */
export { SUPPORT_ACTS, type SupportAct } from '../core/response.ts';
