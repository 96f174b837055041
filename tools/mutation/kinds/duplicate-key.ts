import type { Kind } from "../kind.ts";

export const duplicateKey: Kind = {
  id: "duplicate-key",
  about: "A field stands twice, with another value or the same.",
  *damage({ file }, { draw }) {
    const lines = file.text.split("\n");
    for (const [index, line] of lines.entries()) {
      const [, key, value = ""] = /^\s*"([^"]+)": (.*?),?$/.exec(line) ?? [];
      if (key === undefined || /^[[{]$/.test(value)) continue;
      const other = /^-?\d/.test(value) ? `${value}0` : value.startsWith('"') ? '"something else"' : value;
      const copy = draw([other, value], file.path, index);
      const twin = line.replace(/(": ).*$/, (_, colon: string) => `${colon}${copy},`);
      yield { text: lines.toSpliced(index, 0, twin).join("\n"), lines: [index + 1, index + 2], what: `${key} twice` };
    }
  },
};
