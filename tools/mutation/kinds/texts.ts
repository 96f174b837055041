import { changed, typosOf } from "../edit.ts";
import type { Kind } from "../mutant.ts";
import { isText } from "../spots.ts";

const overLong: Kind = {
  id: "over-long",
  about: "A text is longer than its field allows, or far longer than any field needs.",
  *damage(specimen) {
    for (const { path, value, shape } of specimen.spots) {
      if (typeof value !== "string" || !isText(shape)) continue;
      const length = Number(shape.limits.maxLength ?? 5000) + 1;
      const other = value
        .repeat(Math.ceil(length / value.length))
        .slice(0, length)
        .replace(/ $/, ".");
      yield changed(specimen, path, other, `${length} characters in ${path.join(".")}`);
    }
  },
};

const misspeltWord: Kind = {
  id: "misspelt-word",
  about: "A value of a vocabulary is misspelt or in capitals.",
  *damage(specimen, { draw }) {
    for (const { path, value, shape } of specimen.spots) {
      if (shape.kind !== "value" || !shape.values || typeof value !== "string") continue;
      const words = shape.values;
      const typos = [...typosOf(value), `${value}s`, value.toUpperCase()].filter(
        (typo) => typo !== value && !words.includes(typo),
      );
      const typo = draw(typos, specimen.file.path, path);
      yield changed(specimen, path, typo, `${typo} for ${value}`);
    }
  },
};

const otherWord: Kind = {
  id: "other-word",
  about: "A value of a vocabulary is another of its values: a gift instead of a sale, an ally instead of a rival.",
  semantic: true,
  *damage(specimen, { draw }) {
    for (const { path, value, shape } of specimen.spots) {
      if (shape.kind !== "value" || !shape.values || path[0] === "$schema") continue;
      const others = shape.values.filter((word) => word !== value);
      if (others.length === 0) continue;
      const other = draw(others, specimen.file.path, path);
      yield changed(specimen, path, other, `${other} for ${value}`);
    }
  },
};

const misspeltProse: Kind = {
  id: "misspelt-prose",
  about: "A word of a description is misspelt.",
  semantic: true,
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      // Without a space the text is a name or a value of a vocabulary.
      const words = value.match(/(?<=\s)\p{Ll}{5,}(?=\s)/gu) ?? [];
      if (words.length === 0) continue;
      const word = draw(words, specimen.file.path, path);
      const typo = draw(typosOf(word), specimen.file.path, path, word);
      yield changed(specimen, path, value.replace(` ${word} `, ` ${typo} `), typo);
    }
  },
};

const brokenLink: Kind = {
  id: "broken-link",
  about: "An address has an invalid or missing scheme, a space, no host, or would run a script.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || !/^https?:\/\//.test(value)) continue;
      for (const [way, change] of Object.entries(brokenAddresses)) {
        const other = change(value);
        if (other !== value) yield changed(specimen, path, other, `${way}: ${other}`);
      }
    }
  },
};

const brokenAddresses: Readonly<Record<string, (address: string) => string>> = {
  "no scheme": (address) => address.replace(/^https?:\/\//, ""),
  "misspelt scheme": (address) => address.replace(/^http/, "htp"),
  "one slash": (address) => address.replace("://", ":/"),
  "no colon": (address) => address.replace("://", "//"),
  "no host": (address) => address.replace(/^(https?:\/\/)[^/]*/, "$1"),
  "host without a dot": (address) => address.replace(/^(https?:\/\/)[^/]*/, "$1localhost"),
  space: (address) => address.replace(/^(https?:\/\/.{6})/, "$1 "),
  script: (address) => address.replace(/^https?:\/\//, "javascript://"),
};

/** Mistakes in words, descriptions and addresses. */
export const textKinds: readonly Kind[] = [overLong, misspeltWord, brokenLink, otherWord, misspeltProse];
