/** The doors between rooms. Contracts are in the comments of each interface. */
export type { BuiltinDesk, Desk, DeskTicketView } from './desk.ts';
export type { Ledger, LedgerReader, LedgerTx } from './ledger.ts';
export type {
  DataKey,
  GuardFinding,
  KeyContext,
  KeyPurpose,
  Leftover,
  SealContext,
  SealedObject,
  SealedPart,
  SealedParts,
  Sealing,
  Vault,
} from './vault.ts';
