import { readSide } from "../diff/reading/read-side.ts";
import { askAll } from "../links/ask-all.ts";
import { findingsOf } from "../links/findings.ts";
import { findingsText } from "../links/findings-text.ts";
import { isPublicHost } from "../links/is-public-host.ts";
import { linksIn } from "../links/links-in.ts";
import { repliesText } from "../links/replies-text.ts";
import type { Command } from "./command.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The addresses of sources: whether they are sound, and whether two of them lead to one page. */
export const links: Command = {
  usage: "links [--online]",
  about:
    "Looks at every address in the records. Tells which are not sound, pages that several works have or that are spelt in several ways, archived copies and hosts. Asks nobody unless told to, and never changes the data.",
  examples: [
    ["npm run links", "all addresses, without a connection"],
    ["npm run links -- --online", "also asks each server whether the page is there; takes minutes"],
  ],
  options: { online: { type: "boolean" } },
  async run({ paths, options }, surroundings, output) {
    if (paths.length > 0) throw new WrongUsage(`\`${paths[0]}\` is not understood: links looks at all records.`);
    const { records } = await readSide(undefined, surroundings);
    const all = linksIn(records);
    const findings = findingsOf(all);
    output.write(findingsText(findings, all));
    if (options.online) {
      const own = all.filter(({ printed }) => !printed).map(({ address }) => address);
      const manners = {
        timeout: 15_000,
        atATime: 4,
        rest: 1000,
        mayAsk: ({ hostname }: URL) => isPublicHost(hostname),
      };
      output.write(`\n${repliesText(await askAll(own, manners))}`);
    }
    return findings.unsound.length + findings.twins.length === 0 ? 0 : 1;
  },
};
