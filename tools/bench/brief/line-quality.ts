import { spawnSync } from "node:child_process";

/** How even the justified lines of a PDF are. */
export type LineQuality = {
  readonly lines: number;
  /** The share of lines whose mean gap is wider than 0.40 em. */
  readonly loose: number;
  /** The 95th percentile of the mean gap of a line, in em. */
  readonly p95: number;
  /** The share of lines that end inside a word. */
  readonly hyphenated: number;
  readonly ladder: number;
};

/** The measure of the text, in points, and the size of its letters: those of the brief. */
const [measure, size] = [458, 10.6];

/**
 * Reads the text of a PDF with pdftotext and measures the justified lines of body text: those of at least five words that
 * fill the measure, apart from hanging punctuation. The box of a word includes its advance, so the distance between
 * boxes is the visible gap. The height of a box is that of the font in the engine; body text has the most common one.
 */
export function lineQuality(pdf: string): LineQuality {
  const { stdout } = spawnSync("pdftotext", ["-bbox-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const boxes = [
    ...stdout.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g),
  ];
  const lines = boxes.map(([, xMin, yMin, xMax, yMax, inner = ""]) => ({
    left: Number(xMin),
    width: Number(xMax) - Number(xMin),
    height: Number(yMax) - Number(yMin),
    words: [...inner.matchAll(/<word xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
      ([, from, to, text = ""]) => ({
        from: Number(from),
        to: Number(to),
        text,
      }),
    ),
  }));
  const wide = lines.filter(({ width, words }) => words.length >= 5 && Math.abs(width - measure) < 7);
  const heights = Map.groupBy(wide, ({ height }) => height.toFixed(1));
  const [full = []] = [...heights.values()].toSorted((a, b) => b.length - a.length);
  const gaps = full.map(({ words }) => {
    const rooms = words.slice(1).map(({ from }, i) => (from - (words[i]?.to ?? from)) / size);
    return rooms.reduce((sum, room) => sum + room, 0) / rooms.length;
  });
  const cut = full.map(({ words }) => /\p{L}[-\u00ad‐]$/u.test(words.at(-1)?.text ?? ""));
  let [ladder, run] = [0, 0];
  for (const each of cut) {
    run = each ? run + 1 : 0;
    ladder = Math.max(ladder, run);
  }
  const sorted = gaps.toSorted((a, b) => a - b);
  return {
    lines: full.length,
    loose: gaps.filter((gap) => gap > 0.4).length / full.length,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    hyphenated: cut.filter(Boolean).length / full.length,
    ladder,
  };
}
