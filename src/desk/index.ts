/** The ticket systems there are. A new one is a file here, a line below, and a run of test/contracts/desk.ts. */
export { createBuiltinDesk } from './builtin.ts';
export { createZendeskDesk, type ZendeskDesk, type ZendeskOptions } from './zendesk/desk.ts';
