let people = 0;

/**
 * Enough of a browser to sign in without script: one cookie jar for this machine, redirects followed by hand. Each has
 * an address of their own, as a proxy on this machine would tell it, so that limits of one are not those of all.
 */
export class PersonAtABrowser {
  readonly jar = new Map<string, string>();
  readonly address: string;

  constructor(address?: string) {
    people += 1;
    this.address = address ?? `10.${people}.0.1`;
  }

  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const own = { accept: 'text/html', cookie, 'x-forwarded-for': this.address };
    const headers = { ...own, ...(init.headers as Record<string, string>) };
    const answer = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(pair.slice(0, at));
      else this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** As a form of the page itself posts. */
  post(url: string, fields: Record<string, string>): Promise<Response> {
    return this.go(url, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Fills in what the issuer asks as `login`; answers the address it sends the browser back to, not yet opened. */
  async atIssuer(begin: string, login: string, gatewayUrl: string): Promise<string> {
    let next = begin;
    for (let i = 0; i < 12; i++) {
      const answer = await this.go(next);
      const to = answer.headers.get('location');
      if (to !== null) {
        next = new URL(to, next).href;
        if (next.startsWith(`${gatewayUrl}/`)) return next;
        continue;
      }
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      const posted = await this.post(new URL(action, next).href, { prompt, login, password: 'x' });
      next = new URL(posted.headers.get('location') ?? '', next).href;
    }
    throw new Error('the issuer never sent us back');
  }
}
