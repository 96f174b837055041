import { harmless } from "../diff/formats/harmless.ts";
import type { Reply } from "./reply.ts";
import { table } from "./table.ts";

/** What servers said, in a table; what is there and where it was comes last, as a count. */
export function repliesText(replies: readonly Reply[]): string {
  const order = ["gone", "unreachable", "failed", "refused", "moved", "not asked", "there"];
  const shown = replies
    .filter(({ state, to }) => state !== "there" || to !== undefined)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const rows = shown.map(({ address, state, status, to, why }) => [
    state,
    status === undefined ? "" : String(status),
    harmless([address, ...(to === undefined ? [] : [`→ ${to}`]), ...(why === undefined ? [] : [`(${why})`])].join(" ")),
  ]);
  const counts = order.flatMap((state) => {
    const number = replies.filter((reply) => reply.state === state).length;
    return number > 0 ? `${number} ${state}` : [];
  });
  const lines = rows.length > 0 ? [...table([["state", "status", "address"], ...rows]), ""] : [];
  return `${[...lines, `${replies.length} addresses asked: ${counts.join(", ")}.`].join("\n")}\n`;
}
