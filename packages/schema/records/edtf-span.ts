import edtf from "edtf";

/** The time that an EDTF text spans, in milliseconds since 1970 (UTC); infinite if an interval is open. */
export type EdtfSpan =
  | { readonly kind: "date"; readonly from: number; readonly to: number }
  | { readonly kind: "reversed" }
  | { readonly kind: "invalid" };

/**
 * Checks an EDTF date or interval against the calendar, with the `edtf` library: `span("2016-06")` is from the first to
 * the last millisecond of June 2016. The parts, days and words of a valid date are in `wording/edtf.ts`, without the
 * library.
 */
export function span(value: string): EdtfSpan {
  const whole = parse(value);
  if (whole) return { kind: "date", ...whole };
  const [start, end, ...more] = value.split("/").map(parse);
  return start && end && more.length === 0 && end.from < start.from ? { kind: "reversed" } : { kind: "invalid" };
}

// The library is slow, and records repeat the same years.
const parsed = new Map<string, { from: number; to: number }>();

function parse(value: string): { from: number; to: number } | undefined {
  const cached = parsed.get(value);
  if (cached) return cached;
  try {
    const { min, max } = edtf(value);
    const limits = { from: min, to: max };
    parsed.set(value, limits);
    return limits;
  } catch {
    // The library's message shows its grammar; the rule reports what was expected.
    return undefined;
  }
}
