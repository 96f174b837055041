import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const brokenLink: Kind = {
  id: "broken-link",
  about: "An address has a wrong scheme or none, a space inside, or no host; or it would run something.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || !/^https?:\/\//.test(value)) continue;
      for (const [way, spoil] of Object.entries(ways)) {
        const other = spoil(value);
        if (other === value) continue;
        yield written(specimen, replaced(specimen.record, path, other), [path], `${way}: ${other}`);
      }
    }
  },
};

const ways: Readonly<Record<string, (address: string) => string>> = {
  "no scheme": (address) => address.replace(/^https?:\/\//, ""),
  "misspelt scheme": (address) => address.replace(/^http/, "htp"),
  "one slash": (address) => address.replace("://", ":/"),
  "colon gone": (address) => address.replace("://", "//"),
  "no host": (address) => address.replace(/^(https?:\/\/)[^/]*/, "$1"),
  "host without a dot": (address) => address.replace(/^(https?:\/\/)[^/]*/, "$1localhost"),
  space: (address) => address.replace(/^(https?:\/\/.{6})/, "$1 "),
  script: (address) => address.replace(/^https?:\/\//, "javascript://"),
};
