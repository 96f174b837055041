import { archivedAddress } from "./archived-address.ts";
import { groupsOf } from "./groups-of.ts";
import type { Link } from "./link.ts";
import { samePage } from "./same-page.ts";
import { shapeProblem } from "./shape-problem.ts";

/** What there is to say of all addresses, without asking anybody. */
export type Findings = {
  /** Addresses of ours that are not sound: these are to be mended. */
  readonly unsound: readonly (Link & { readonly why: string })[];
  /** Printed addresses that are not sound: they stay as printed, and a mended one stands in the work. */
  readonly printedUnsound: readonly (Link & { readonly why: string })[];
  /** Works that have the address of one page. */
  readonly twins: readonly { readonly page: string; readonly links: readonly Link[] }[];
  /** Pages that are spelt in several ways. */
  readonly spellings: readonly { readonly page: string; readonly addresses: readonly string[] }[];
  /** Archived copies. */
  readonly archived: readonly (Link & { readonly original: string | undefined; readonly day: string | undefined })[];
  /** Hosts and how many pages of each are linked, the most linked first. */
  readonly hosts: readonly (readonly [host: string, pages: number])[];
};

/** Looks at all addresses of the records, offline. */
export function findingsOf(links: readonly Link[]): Findings {
  const shaped = links.map((link) => ({ link, why: shapeProblem(link.address) }));
  const unsound = shaped.flatMap(({ link, why }) => (why === undefined ? [] : [{ ...link, why }]));
  const pages = groupsOf(links, ({ address }) => samePage(address));
  return {
    unsound: unsound.filter(({ printed }) => !printed),
    printedUnsound: unsound.filter(({ printed }) => printed),
    twins: pages
      .map(([page, same]) => ({ page, links: same.filter(({ field }) => field === "URL") }))
      .filter((page) => page.links.length > 1),
    spellings: pages
      .map(([page, same]) => ({ page, addresses: [...new Set(same.map(({ address }) => address))] }))
      .filter(({ addresses }) => addresses.length > 1),
    archived: links.flatMap((link) => {
      const found = archivedAddress(link.address);
      return found ? [{ ...link, original: found.original, day: found.day }] : [];
    }),
    hosts: groupsOf(
      pages.map(([page]) => page),
      (page) => (URL.canParse(page) ? new URL(page).hostname : undefined),
    )
      .map(([host, same]): [string, number] => [host, same.length])
      .sort(([, a], [, b]) => b - a),
  };
}
