import { setTimeout as wait } from "node:timers/promises";
import { askAddress, type Manners } from "./ask-address.ts";
import { groupsOf } from "./groups-of.ts";
import type { Reply } from "./reply.ts";

/** How many addresses are asked for: at most so many at a time, and one of a host, with a rest between. */
export type Pace = Manners & { readonly atATime: number /** In milliseconds. */; readonly rest: number };

/** Asks for all addresses, politely; the replies come in the order of the addresses. */
export async function askAll(addresses: readonly string[], pace: Pace): Promise<Reply[]> {
  const replies = new Map<string, Reply>();
  const hosts = groupsOf([...new Set(addresses)], (address) =>
    URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "",
  ).map(([, same]) => same);
  const worker = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, address] of host.entries()) {
        if (index > 0) await wait(pace.rest);
        replies.set(address, await askAddress(address, pace));
      }
    }
  };
  await Promise.all(Array.from({ length: pace.atATime }, worker));
  return [...replies.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}
