import { changed } from "../edit.ts";
import type { Kind } from "../mutant.ts";

const whiteSpace: Kind = {
  id: "white-space",
  about: "A string has leading, trailing or double spaces, a tab, a line break or a no-break space.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      for (const [way, change] of Object.entries(whiteSpaces)) {
        const other = change(value);
        if (other !== value) yield changed(specimen, path, other, `${way}: ${JSON.stringify(other)}`);
      }
    }
  },
};

const whiteSpaces: Readonly<Record<string, (text: string) => string>> = {
  leading: (text) => ` ${text}`,
  trailing: (text) => `${text} `,
  doubled: (text) => text.replace(" ", "  "),
  tab: (text) => text.replace(" ", "\t"),
  "line feed": (text) => text.replace(" ", "\n"),
  "trailing CRLF": (text) => `${text}\r\n`,
  "no-break space": (text) => text.replace(" ", "\u00a0"),
  "trailing no-break space": (text) => `${text}\u00a0`,
  "narrow space": (text) => text.replace(" ", "\u202f"),
  "line separator": (text) => text.replace(" ", "\u2028"),
};

const invisible: Kind = {
  id: "invisible",
  about: "A string contains an invisible character.",
  *damage(specimen, { draw }) {
    const names = [...invisibleCharacters.keys()];
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || value === "") continue;
      const first = names.indexOf(draw(names, specimen.file.path, path));
      for (const name of [first, (first + 1) % names.length].flatMap((index) => names.slice(index, index + 1))) {
        const at = draw([...[...value].keys()], specimen.file.path, path, name);
        const other = [...value].toSpliced(at + 1, 0, invisibleCharacters.get(name) ?? "").join("");
        yield changed(specimen, path, other, `${name} in ${value}`);
      }
    }
  },
};

const invisibleCharacters: ReadonlyMap<string, string> = new Map([
  ["zero-width space", "\u200b"],
  ["zero-width joiner", "\u200d"],
  ["left-to-right mark", "\u200e"],
  ["right-to-left override", "\u202e"],
  ["right-to-left isolate", "\u2067"],
  ["word joiner", "\u2060"],
  ["soft hyphen", "\u00ad"],
  ["byte order mark", "\ufeff"],
  ["combining grapheme joiner", "\u034f"],
  ["Mongolian vowel separator", "\u180e"],
  ["variation selector", "\ufe0f"],
  ["Hangul filler", "\u3164"],
  ["tag letter", "\u{e0041}"],
  ["private use", "\ue000"],
  ["replacement character", "\ufffd"],
  ["half of a character", "\ud83d"],
]);

const control: Kind = {
  id: "control",
  about: "A string contains a control character, literally or escaped.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || value === "") continue;
      const character = draw(controlCharacters, specimen.file.path, path);
      const at = draw([...[...value].keys()], specimen.file.path, path, "place");
      const other = [...value].toSpliced(at, 0, character).join("");
      yield changed(specimen, path, other, JSON.stringify(other));
    }
  },
};

const controlCharacters = ["\u0000", "\u0007", "\b", "\f", "\u001b", "\u007f", "\u0085", "\u009b"];

const ligature: Kind = {
  id: "ligature",
  about: "A string contains a ligature, or a combining accent after its letter, as in text copied from a PDF.",
  *damage(specimen) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      const others = [...ligatures].map(([letters, one]) => value.replace(letters, one));
      for (const other of new Set([...others, value.normalize("NFD")])) {
        if (other !== value) yield changed(specimen, path, other, other);
      }
    }
  },
};

const ligatures = new Map([
  ["ffi", "ﬃ"],
  ["ffl", "ﬄ"],
  ["ff", "ﬀ"],
  ["fi", "ﬁ"],
  ["fl", "ﬂ"],
  ["st", "ﬆ"],
  ["ij", "ĳ"],
]);

const lookAlike: Kind = {
  id: "look-alike",
  about: "A letter, or a whole word, is from another alphabet but looks the same.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      for (const [alphabet, twins] of Object.entries(alphabets)) {
        const letters = [...value];
        const places = letters.flatMap((letter, index) => {
          const twin = twins.get(letter);
          return twin === undefined ? [] : [{ index, twin }];
        });
        if (places.length === 0) continue;
        const { index, twin } = draw(places, specimen.file.path, path, alphabet);
        const other = letters.with(index, twin).join("");
        yield changed(specimen, path, other, `${alphabet}: ${other}`);
      }
      // A word that consists only of such letters mixes no alphabets.
      const word = value
        .match(/\p{L}+/gu)
        ?.find((each) => each.length > 1 && [...each].every((letter) => cyrillic.has(letter)));
      if (!word) continue;
      const other = value.replace(word, [...word].map((letter) => cyrillic.get(letter)).join(""));
      yield changed(specimen, path, other, `whole word: ${other}`);
    }
  },
};

const pairs = (from: string, to: string): ReadonlyMap<string, string> => {
  const twins = [...to];
  return new Map([...from].map((letter, index) => [letter, twins[index] ?? letter]));
};

const cyrillic = pairs("aceijopsxyABCEHIJKMOPSTXY", "асеіјорѕхуАВСЕНІЈКМОРЅТХУ");

const alphabets = {
  "Cyrillic for Latin": cyrillic,
  "Greek for Latin": pairs("ovABEHIKMNOPTXYZ", "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"),
  "Latin for Cyrillic": pairs("асеіорхуАВСЕНІКМОРТХ", "aceiopxyABCEHIKMOPTX"),
  "full width for Latin": pairs("aeoAEO", "ａｅｏＡＥＯ"),
  "dotless for dotted": pairs("i", "ı"),
};

/** Wrong characters in strings. */
export const characterKinds: readonly Kind[] = [whiteSpace, invisible, control, ligature, lookAlike];
