import type { Request, Response } from 'express';
import type { Frame } from '../web/views.ts';
import type { AppParts } from './options.ts';
import { csrfOf } from './session.ts';

/** What every page is given. Who is signed in is known only on routes that asked (`res.locals.agent`). */
export function frameOf(parts: Pick<AppParts, 'options' | 'desk'>, req: Request, res: Response): Frame {
  const { options, desk } = parts;
  const agent = res.locals['agent'] as { label: string } | undefined;
  const csrf = agent ? csrfOf(req, options) : undefined;
  return {
    publicUrl: options.publicUrl,
    nonce: String(res.locals['nonce'] ?? ''),
    ...(csrf === undefined ? {} : { csrf }),
    ...(agent ? { signedInAs: agent.label } : {}),
    hasDesk: desk !== undefined,
    assets: {
      css: options.assets.css.url,
      upload: options.assets.upload.url,
      staff: options.assets.staff.url,
    },
  };
}
