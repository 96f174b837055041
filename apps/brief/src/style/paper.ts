/** The sizes of paper the brief comes in. */
export const papers = ["a4", "letter"] as const;

/** A size of paper, as `--paper` names it. */
export type Paper = (typeof papers)[number];

/** Paper, its margins in points, and the measure of the text. The measure is the same on both: tables and drawings fit it. */
export const pageOf: Record<
  Paper,
  {
    readonly paper: "A4" | "LETTER";
    readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
    readonly measure: number;
  }
> = {
  a4: { paper: "A4", margins: { left: 68.64, right: 68.64, top: 77, bottom: 78 }, measure: 458 },
  letter: { paper: "LETTER", margins: { left: 77, right: 77, top: 70, bottom: 72 }, measure: 458 },
};
