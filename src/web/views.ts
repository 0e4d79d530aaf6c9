import type { DeskTicketView } from '../model/desk.ts';
import type { AttachmentView, BatchResult, ItemResult, LimitsView, TicketView } from '../model/gateway.ts';

/** What every page is given. `nonce` is for the CSP; `csrf` goes into every staff form as field `csrf`. */
export interface Frame {
  readonly publicUrl: string;
  readonly nonce: string;
  readonly csrf?: string;
  /** Label of the signed-in person, to show them who they are. */
  readonly signedInAs?: string;
  /** Whether /desk exists (built-in desk). */
  readonly hasDesk: boolean;
  /** Hashed asset paths: `/assets/upload-abc123.js` ... */
  readonly assets: { readonly css: string; readonly upload: string; readonly staff: string };
}

/** GET / and GET /t/:invite. The form posts multipart to /upload (no script) or, by script, to /v1/uploads. */
export interface UploadView extends Frame {
  readonly limits: LimitsView;
  /** Present at /t/<invite>: name, e-mail and subject are not asked. */
  readonly invite?: { readonly secret: string; readonly expiresAt: number };
  readonly form: string;
  /** A problem from a post without script: code and sentence, shown at the top; typed text is kept. */
  readonly problem?: { readonly code: string; readonly message: string };
  readonly typed?: {
    readonly name?: string;
    readonly email?: string;
    readonly subject?: string;
    readonly description?: string;
  };
  /** Uploads cannot be taken now. */
  readonly closed?: boolean;
}

/** Answer to a post without script. Each waiting item has a small form that posts to /upload/confirm with `no-store`. */
export interface ResultView extends Frame {
  readonly result: BatchResult;
  /** The answer to a cleaned copy: other files of the first upload may still wait on the page before. */
  readonly replacement?: boolean;
  readonly limits: LimitsView;
}

/** Answer to POST /upload/confirm (fields: id, token, reason, act=confirm|withdraw). */
export interface ConfirmedView extends Frame {
  readonly item: ItemResult | null;
  readonly withdrawn: boolean;
}

export interface SignInView extends Frame {
  readonly mode: 'link' | 'oidc';
  /** Set on GET /staff/link/:secret: the page shows one button, only its POST to /staff/sign-in signs in. */
  readonly linkSecret?: string;
  /** Set when an OIDC sign-in has begun: where the person goes on, for browsers that do not follow by themselves. */
  readonly onward?: string;
  readonly problem?: { readonly code: string; readonly message: string };
}

/** GET /staff: find a ticket. */
export interface StaffHomeView extends Frame {
  readonly problem?: { readonly code: string; readonly message: string };
  readonly recent?: readonly DeskTicketView[];
}

/** GET /staff/tickets/:ticket. Forms post to /staff/attachments/:id/link (field seconds) and /staff/tickets/:t/invite. */
export interface StaffTicketView extends Frame {
  readonly view: TicketView;
  readonly linkSeconds: { readonly min: number; readonly max: number; readonly suggested: number };
  /** After a post: the link just made for one attachment. */
  readonly made?: {
    readonly attachment: AttachmentView['id'];
    readonly url: string;
    readonly expiresAt: number;
  };
  readonly invite?: { readonly url: string; readonly expiresAt: number };
  readonly problem?: { readonly code: string; readonly message: string };
}

export interface DeskListView extends Frame {
  readonly tickets: readonly DeskTicketView[];
}
export interface DeskTicketPageView extends Frame {
  readonly ticket: DeskTicketView;
}

/** Any error as a page. */
export interface ProblemView extends Frame {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly id?: string;
}

/** GET /docs: the OpenAPI document, readable. */
export interface DocsView extends Frame {
  readonly openapi: Readonly<Record<string, unknown>>;
}

/** Every function answers a whole HTML document; all text is escaped; no inline script or style without the nonce. */
export interface Pages {
  upload(view: UploadView): string;
  result(view: ResultView): string;
  confirmed(view: ConfirmedView): string;
  signIn(view: SignInView): string;
  staffHome(view: StaffHomeView): string;
  staffTicket(view: StaffTicketView): string;
  deskList(view: DeskListView): string;
  deskTicket(view: DeskTicketPageView): string;
  problem(view: ProblemView): string;
  docs(view: DocsView): string;
}
