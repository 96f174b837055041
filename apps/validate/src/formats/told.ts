import type { Problem } from "@unionstate/schema";
import { visible } from "./visible.ts";

/** What is said of a problem, fit to be shown: a record decides over none of it but the words. */
export type Told = {
  readonly file: string;
  readonly message: string;
  readonly expected?: string;
  readonly fix?: string;
};

/** More than any honest message has. */
const longest = 1500;

export function told({ file, message, expected, fix }: Problem): Told {
  return {
    file: fit(file),
    message: fit(message),
    ...(expected && { expected: fit(expected) }),
    ...(fix && { fix: fit(fix) }),
  };
}

const fit = (text: string): string => visible(text.length > longest ? `${text.slice(0, longest)} …` : text);
