/** A text without what typesetting adds, and where each character that is left stood. */
export type Folded = {
  /** The characters that matter, in the case they are printed in. */
  readonly text: string;
  /** The same in small letters, character for character. */
  readonly lower: string;
  /** For each character of `text`: its offset in the text as it was. */
  readonly offsets: readonly number[];
};

// White space and line breaks, quotes, dashes and hyphens (soft ones too), bullets from symbol fonts.
const ornament = /[\s\p{Pd}\p{Cf}\p{Co}\u2212\u00b7\u2022'"‘’‚‛“”„‟`´«»]/u;

/** Takes away line breaks, hyphens and quotes, and undoes ligatures: what is left is compared. */
export function fold(text: string): Folded {
  let kept = "";
  let lower = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (!ornament.test(character)) {
      for (const plain of character.normalize("NFKC")) {
        const small = plain.toLowerCase();
        kept += plain;
        lower += small.length === plain.length ? small : plain;
        for (let unit = 0; unit < plain.length; unit++) offsets.push(offset);
      }
    }
    offset += character.length;
  }
  return { text: kept, lower, offsets };
}
