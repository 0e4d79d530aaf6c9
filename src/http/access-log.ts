import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** An address cut to its network (IPv4 /24, IPv6 /48): enough to see an attack, not enough to name a person. */
export function network(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address);
  if (v4) return `${v4[1]}.0/24`;
  const groups = address.split('::')[0]?.split(':').slice(0, 3).filter(Boolean) ?? [];
  return address.includes(':') ? `${groups.join(':')}::/48` : '';
}

/**
 * One line a request: id, method, route pattern, status, code, milliseconds, network. Never an address of a page (it
 * may hold a token), never a header, never a body.
 */
export function accessLog(log: Logger): RequestHandler {
  const nothing = () => undefined;
  const line = (req: IncomingMessage, res: ServerResponse, own: object): object => {
    const { locals } = res as Response;
    const { responseTime } = own as { responseTime?: number };
    return {
      method: req.method,
      route: locals['route'] ?? 'none',
      status: res.statusCode,
      ...(locals['code'] ? { code: locals['code'] } : {}),
      whole: res.writableFinished,
      ms: responseTime,
      network: network((req as { ip?: string }).ip ?? ''),
    };
  };
  return pinoHttp({
    logger: log,
    customAttributeKeys: { reqId: 'id' },
    genReqId: (req) => req.id,
    quietReqLogger: true,
    quietResLogger: true,
    wrapSerializers: false,
    serializers: { req: nothing, res: nothing, err: nothing },
    customSuccessObject: line,
    customErrorObject: (req, res, _error, own) => line(req, res, own as object),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'warn' : 'info'),
  }) as RequestHandler;
}
