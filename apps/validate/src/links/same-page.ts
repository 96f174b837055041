import normalizeUrl from "normalize-url";
import { archivedAddress } from "./archived-address.ts";

/**
 * A key that two addresses share if they differ only by scheme, `www.`, the slash at the end, fragment, the order of
 * parameters or those that track readers, or if one is an archived copy of the other. Examples:
 * `http://www.osw.waw.pl/en/?utm_source=x#top` and `https://osw.waw.pl/en`.
 */
export function samePage(address: string): string {
  const original = archivedAddress(address)?.original ?? address;
  try {
    return normalizeUrl(original, {
      defaultProtocol: "https",
      forceHttps: true,
      stripHash: true,
      stripWWW: true,
      removeTrailingSlash: true,
      removeQueryParameters: trackers,
      sortQueryParameters: true,
    });
  } catch {
    return original;
  }
}

/** Parameters that tell where a reader came from, and change nothing of the page. */
const trackers = [
  /^utm_/i,
  /^(?:fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|gbraid|wbraid)$/i,
  /^(?:mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|cmpid|ncid|xtor|smid|ref_src|ref_url|spm|ito|wt_?mc.*|at_(?:medium|campaign|custom\d))$/i,
];
