import edtf from "edtf";

/** What an EDTF string spans, in milliseconds since 1970 (UTC); infinite where an interval is open. */
export type EdtfSpan =
  | { readonly kind: "date"; readonly from: number; readonly to: number }
  | { readonly kind: "reversed" }
  | { readonly kind: "invalid" };

/**
 * Reads an EDTF date or interval with the `edtf` library.
 * `span("2016-06")` reaches from the first to the last millisecond of June 2016.
 */
export function span(value: string): EdtfSpan {
  const whole = parse(value);
  if (whole) return { kind: "date", ...whole };
  const [start, end, ...more] = value.split("/").map(parse);
  return start && end && more.length === 0 && end.from < start.from ? { kind: "reversed" } : { kind: "invalid" };
}

// The grammar is slow, and records name the same years over and over.
const parsed = new Map<string, { from: number; to: number }>();

function parse(value: string): { from: number; to: number } | undefined {
  const known = parsed.get(value);
  if (known) return known;
  try {
    const { min, max } = edtf(value);
    const reading = { from: min, to: max };
    parsed.set(value, reading);
    return reading;
  } catch {
    // The library's message shows its grammar; the rule reports what was expected.
    return undefined;
  }
}
