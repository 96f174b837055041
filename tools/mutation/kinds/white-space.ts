import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const whiteSpace: Kind = {
  id: "white-space",
  about:
    "White space stands where it does not belong: before, behind or doubled in a text, a tab, a line or no-break space.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      for (const [way, spoil] of Object.entries(ways)) {
        const other = spoil(value);
        if (other === value) continue;
        yield written(specimen, replaced(specimen.record, path, other), [path], `${way}: ${JSON.stringify(other)}`);
      }
    }
  },
};

const ways: Readonly<Record<string, (text: string) => string>> = {
  before: (text) => ` ${text}`,
  behind: (text) => `${text} `,
  doubled: (text) => text.replace(" ", "  "),
  tab: (text) => text.replace(" ", "\t"),
  line: (text) => text.replace(" ", "\n"),
  "line of Windows": (text) => `${text}\r\n`,
  "no-break": (text) => text.replace(" ", "\u00a0"),
  "no-break behind": (text) => `${text}\u00a0`,
  narrow: (text) => text.replace(" ", "\u202f"),
  "line separator": (text) => text.replace(" ", "\u2028"),
};
