import { findPrinted, type Span } from "./find-printed.ts";
import type { Source } from "./source.ts";

/** A stretch of one page of the paper. */
export type PageSpan = Span & { readonly page: number };

/**
 * Where a footnote prints an address, from a place on its page on. One that runs over a column or a page comes in two stretches: its head ends with
 * a line of the footnote's page, its tail begins a line further down or on the next page.
 *
 * @param behind the offset on that page that it has to follow on; absent where it may stand anywhere
 * @returns the stretches; empty where it is not printed there
 */
export function findAddress(source: Source, page: number, address: string, behind?: number): PageSpan[] {
  const here = source[page - 1];
  if (!here) return [];
  const follows = ({ start }: Span): boolean =>
    behind === undefined
      ? !isWithin(here.text, start)
      : start >= behind && /^[\s;,]*$/.test(here.text.slice(behind, start));
  const whole = findPrinted(here, address, "address").find(follows);
  if (whole) return [{ ...whole, page }];
  const breaks = [...address.matchAll(/./gu)].map(({ index }) => index).filter((index) => index >= 12);
  for (const at of breaks.toReversed()) {
    const head = findPrinted(here, address.slice(0, at), "address").find(
      (span) => follows(span) && endsLine(here.text, span.end),
    );
    if (!head) continue;
    for (const next of [here, source[page]]) {
      if (!next) continue;
      const from = next === here ? head.end : 0;
      const tail = findPrinted(next, address.slice(at), "address").find(
        ({ start }) => start >= from && startsLine(next.text, start),
      );
      if (!tail) continue;
      const hyphen = /^\p{Pd}?/u.exec(here.text.slice(head.end))?.[0].length ?? 0;
      return [
        { ...head, end: head.end + hyphen, page },
        { ...tail, page: next.number },
      ];
    }
  }
  return [];
}

// Who leaves the scheme out says that the paper does.
const isWithin = (text: string, start: number): boolean => /(?:\/\/|[\p{L}.@_])$/u.test(text.slice(0, start));

const endsLine = (text: string, end: number): boolean => /^[\p{Pd}\s]*?(?:\n|$)/u.test(text.slice(end));
const startsLine = (text: string, start: number): boolean => /(?:^|\n)[\s\p{Pd}]*$/u.test(text.slice(0, start));
