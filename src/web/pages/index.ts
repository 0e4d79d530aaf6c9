import type { Pages } from '../views.ts';
import { deskListPage, deskTicketPage } from './desk.ts';
import { docsPage } from './docs.ts';
import { problemPage } from './problem.ts';
import { confirmedPage, resultPage } from './result.ts';
import { signInPage } from './sign-in.ts';
import { staffHomePage, staffTicketPage } from './staff.ts';
import { uploadPage } from './upload.ts';

export { type AssetNames, assetNames, type BuildMeta } from '../assets.ts';

/** The pages people see: pure functions from a view to a whole HTML document. */
export const pages: Pages = {
  upload: uploadPage,
  result: resultPage,
  confirmed: confirmedPage,
  signIn: signInPage,
  staffHome: staffHomePage,
  staffTicket: staffTicketPage,
  deskList: deskListPage,
  deskTicket: deskTicketPage,
  problem: problemPage,
  docs: docsPage,
};
