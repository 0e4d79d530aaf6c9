/** Domains of an operator, by the host names under them. */
export interface DomainEntry {
  readonly domain: string;
  readonly subdomains: boolean;
}

/** Where everybody may have an address: none of these is an operator's own. */
const providers = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com
  gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de mail.de posteo.de mailbox.org proton.me protonmail.com pm.me
  tutanota.com tuta.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it ziggo.nl
  kpnmail.nl xs4all.nl telenet.be skynet.be wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz abv.bg mail.ru yandex.com
  yandex.ru zoho.com fastmail.com hey.com mail.com btinternet.com sky.com comcast.net`.split(/\s+/),
);
export const isProvider = (host: string): boolean => providers.has(host);

/** Small letters of ASCII, as DNS has them; null where it is no host name with a dot in it. */
export function hostName(name: string): string | null {
  try {
    const { hostname } = new URL(`http://${name.replace(/\.$/, '')}`);
    return /^(?!.*\.\d+$)(?:[a-z0-9_](?:[a-z0-9-]{0,62})\.)+[a-z0-9-]{2,63}$/.test(hostname)
      ? hostname
      : null;
  } catch {
    return null;
  }
}

/** The host of an e-mail address, or null. */
function hostOf(address: string): string | null {
  const [sign, encoded] = [address.lastIndexOf('@'), address.lastIndexOf('%40')];
  if (sign < 0 && encoded < 0) return null;
  const host = address.slice(Math.max(sign + 1, encoded < 0 ? 0 : encoded + 3)).toLowerCase();
  return /^[a-z0-9.-]+$/.test(host) ? host : hostName(host);
}

/** Finds the entry whose domain an address belongs to. */
export class Domains<E extends DomainEntry> {
  readonly #entries = new Map<string, E>();

  constructor(entries: readonly E[]) {
    for (const entry of entries) {
      const host = hostName(entry.domain);
      if (host !== null) this.#entries.set(host, entry);
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The nearest entry: the host's own, else that of the nearest domain above that speaks for sub-domains. */
  of(address: string): E | null {
    const host = hostOf(address);
    if (host === null) return null;
    for (let from = 0; ; ) {
      const entry = this.#entries.get(from === 0 ? host : host.slice(from));
      if (entry !== undefined && (from === 0 || entry.subdomains)) return entry;
      const dot = host.indexOf('.', from);
      if (dot < 0) return null;
      from = dot + 1;
    }
  }
}
