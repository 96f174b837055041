import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const lookAlike: Kind = {
  id: "look-alike",
  about: "A letter of a text is one of another alphabet that looks the same, or a whole word is in such letters.",
  *damage(specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string") continue;
      for (const [alphabet, twins] of Object.entries(alphabets)) {
        const letters = [...value];
        const places = letters.flatMap((letter, index) => (twins.has(letter) ? [index] : []));
        if (places.length === 0) continue;
        const at = draw(places, specimen.file.path, path, alphabet);
        const other = letters.with(at, twins.get(letters[at] as string) as string).join("");
        yield written(specimen, replaced(specimen.record, path, other), [path], `${alphabet}: ${other}`);
      }
      // In a word of such letters alone nothing is mixed.
      const word = value
        .match(/\p{L}+/gu)
        ?.find((each) => each.length > 1 && [...each].every((letter) => cyrillic.has(letter)));
      if (!word) continue;
      const other = value.replace(word, [...word].map((letter) => cyrillic.get(letter)).join(""));
      yield written(specimen, replaced(specimen.record, path, other), [path], `whole word: ${other}`);
    }
  },
};

const pairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, index) => [letter, [...to][index] as string]));

const cyrillic = pairs("aceijopsxyABCEHIJKMOPSTXY", "асеіјорѕхуАВСЕНІЈКМОРЅТХУ");

const alphabets = {
  "Cyrillic for Latin": cyrillic,
  "Greek for Latin": pairs("ovABEHIKMNOPTXYZ", "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"),
  "Latin for Cyrillic": pairs("асеіорхуАВСЕНІКМОРТХ", "aceiopxyABCEHIKMOPTX"),
  "full width for Latin": pairs("aeoAEO", "ａｅｏＡＥＯ"),
  "dotless for dotted": pairs("i", "ı"),
};
