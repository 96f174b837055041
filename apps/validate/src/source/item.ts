/** Something of the paper that has to be in a record. */
export type Item = {
  readonly kind: ItemKind;
  readonly page: number;
  /** Where it stands in the text of its page. */
  readonly start: number;
  readonly end: number;
  /** As people should read it, without line breaks. */
  readonly text: string;
  /** For markers and footnotes: the number. */
  readonly number?: number;
};

/** What coverage counts. */
export const itemKinds = ["heading", "footnote", "marker", "numeral", "name"] as const;

export type ItemKind = (typeof itemKinds)[number];
