import express, { type ErrorRequestHandler, type Express } from 'express';
import { accessLog } from './access-log.ts';
import { answerProblem } from './answer.ts';
import { operationRoutes } from './api/operations.ts';
import { scanRoute } from './api/scan.ts';
import { staffApiRoutes } from './api/staff.ts';
import { uploadRoutes } from './api/uploads.ts';
import { assetRoutes } from './assets.ts';
import type { Context } from './context.ts';
import { downloadRoute } from './download.ts';
import { formRoutes } from './form/pages.ts';
import { checkHost, checkSameSite, checkTarget, headers, identify } from './guards.ts';
import { createMetrics } from './metrics.ts';
import type { AppParts } from './options.ts';
import { limitRates } from './rates.ts';
import { type Route, Routes } from './routes.ts';
import { waitsForContinue } from './server.ts';
import { createOidc } from './staff/oidc.ts';
import { staffRoutes } from './staff/pages.ts';
import { signInRoutes } from './staff/sign-in.ts';
import { createGate } from './upload/gate.ts';

/** The edge: everything that is served, behind every guard. `app.locals.routes` lists the patterns. */
export function createApp(parts: AppParts): Express {
  const { options } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.set('trust proxy', options.trustProxy === false ? false : [...options.trustProxy]);
  const metrics = createMetrics(parts.malware ?? null, parts.readers ?? null);
  const oidc = options.oidc ? createOidc(options.oidc) : null;

  app.use(identify, accessLog(parts.log), metrics.observe);
  app.use((req, res, next) => {
    res.locals['continueWanted'] = waitsForContinue.has(req);
    next();
  });
  app.use(headers(options));
  app.use(checkTarget, checkHost(options), checkSameSite(options));

  const routes = new Routes(app);
  const gate = createGate(parts.gateway.limits);
  const context: Context = { parts, metrics, gate, rates: limitRates(options) };
  uploadRoutes(routes, context);
  scanRoute(routes, context);
  staffApiRoutes(routes, context);
  operationRoutes(routes, context);
  formRoutes(routes, context);
  signInRoutes(routes, context, oidc);
  staffRoutes(routes, context);
  downloadRoute(routes, context);
  assetRoutes(routes, options.assets);
  routes.finish();

  const onError: ErrorRequestHandler = (error, req, res, next) => {
    answerProblem(parts, error, req, res).catch(next);
  };
  app.use(onError);
  app.locals['routes'] = routes.list satisfies readonly Route[];
  return app;
}
