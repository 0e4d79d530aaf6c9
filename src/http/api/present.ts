import type { z } from 'zod';
import type { BatchResult, ItemResult, ScanResult, TicketView } from '../../model/gateway.ts';
import type { batchSchema, itemSchema, scanSchema, ticketSchema } from './schemas.ts';

export const when = (millis: number): string => new Date(millis).toISOString();

/** Public shape of one item. A file name is there only in the reply to its own sender; flow leaves it out elsewhere. */
export function item(result: ItemResult): z.input<typeof itemSchema> {
  const { id, name, status, verdict, type, size, findings, tallies, confirm, keptUntil, code, ticket } =
    result;
  return {
    id,
    ...(name === undefined ? {} : { name }),
    status,
    verdict,
    type,
    size,
    findings: [...findings],
    counts: [...tallies],
    ...(code === undefined ? {} : { code }),
    ...(confirm ? { confirm: { token: confirm.token, expiresAt: when(confirm.expiresAt) } } : {}),
    ...(keptUntil === undefined ? {} : { keptUntil: when(keptUntil) }),
    ...(ticket === undefined ? {} : { ticket }),
  };
}

export function batch(result: BatchResult): z.input<typeof batchSchema> {
  return {
    id: result.id,
    ...(result.ticket === undefined ? {} : { ticket: result.ticket }),
    ...(result.message ? { message: item(result.message) } : {}),
    attachments: result.attachments.map(item),
  };
}

/** 202 when anything waits for a confirmation, 201 all stored, 422 none kept because of a block, else 200. */
export function batchStatus(result: BatchResult): 200 | 201 | 202 | 422 {
  const all = [...result.attachments, ...(result.message ? [result.message] : [])];
  const any = (status: ItemResult['status']) => all.some((i) => i.status === status);
  if (any('confirmation-needed')) return 202;
  if (all.every((i) => i.status === 'stored')) return 201;
  if (any('blocked') && !result.attachments.some((i) => i.status === 'stored')) return 422;
  return 200;
}

export function scan(result: ScanResult): z.input<typeof scanSchema> {
  return {
    verdict: result.verdict.action,
    because: [...result.verdict.because],
    type: result.type,
    size: result.size,
    scannedChars: result.scannedChars,
    findings: [...result.findings],
    counts: [...result.tallies],
  };
}

export function ticket(view: TicketView): z.input<typeof ticketSchema> {
  return {
    ticket: view.ticket,
    deskUrl: view.deskUrl,
    attachments: view.attachments.map((a) => ({
      id: a.id,
      state: a.state,
      type: a.type,
      size: a.size,
      verdict: a.verdict?.action ?? null,
      counts: [...a.tallies],
      receivedAt: when(a.receivedAt),
      dueAt: a.dueAt === null ? null : when(a.dueAt),
      ...(a.label
        ? {
            label: {
              fileName: a.label.fileName,
              findings: [...a.label.findings],
              ...(a.label.reason === undefined ? {} : { reason: a.label.reason }),
            },
          }
        : {}),
    })),
  };
}
