import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const invisible: Kind = {
  id: "invisible",
  about: "A character that cannot be seen stands in a text.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || value === "") continue;
      const names = Object.keys(characters);
      const first = draw(names, specimen.file.path, path);
      for (const name of [first, names[(names.indexOf(first) + 1) % names.length] as string]) {
        const at = draw(
          [...value].map((_, index) => index),
          specimen.file.path,
          path,
          name,
        );
        const other = [...value].toSpliced(at + 1, 0, characters[name] as string).join("");
        yield written(specimen, replaced(specimen.record, path, other), [path], `${name} in ${value}`);
      }
    }
  },
};

const characters: Readonly<Record<string, string>> = {
  "zero-width space": "\u200b",
  "zero-width joiner": "\u200d",
  "left-to-right mark": "\u200e",
  "right-to-left override": "\u202e",
  "right-to-left isolate": "\u2067",
  "word joiner": "\u2060",
  "soft hyphen": "\u00ad",
  "byte order mark": "\ufeff",
  "combining grapheme joiner": "\u034f",
  "Mongolian vowel separator": "\u180e",
  "variation selector": "\ufe0f",
  "Hangul filler": "\u3164",
  "tag letter": "\u{e0041}",
  "private use": "\ue000",
  "replacement character": "\ufffd",
  "half of a character": "\ud83d",
};
