/**
 * Sentences that are tied to records: numbers, names and dates are references, comparisons are predicates.
 *
 *     prose("fall")`Support for ${name("union-state")} fell from ${first} to ${last}.`.claims(fell(first, last))
 */
import type { RecordReference } from "@unionstate/dataset";
import type { Field, Reference } from "./field.ts";
import type { Predicate } from "./predicates.ts";

/** A sentence or phrase. */
export type Prose = {
  /** Unique on its page, in kebab case. */
  readonly id: string;
  readonly parts: readonly Part[];
  /** What has to be true of the records for the sentence to be true, beyond its values. */
  readonly predicates: readonly Predicate[];
  readonly waived: readonly Waiver[];
};

export type Part = string | Reference | Emphasis | Link;

/** Words in italics, or in another language. */
export type Emphasis = { readonly kind: "emphasis"; readonly text: string; readonly language?: string };

/** A link to an address that is not a record. */
export type Link = { readonly kind: "link"; readonly text: string; readonly address: string };

/** A requirement that a sentence does not meet, and why it need not. */
export type Waiver = {
  /**
   * The record whose hedge the sentence leaves out; `comparison` for a comparing word without a predicate; `number` for
   * a number word that counts nothing; `source` for a sentence that rests on no record.
   */
  readonly of: RecordReference | "comparison" | "number" | "source";
  readonly reason: string;
};

/** A sentence under construction. */
export type ProseBuilder = Prose & {
  /** Declares what the sentence says about its values. */
  readonly claims: (...predicates: readonly Predicate[]) => ProseBuilder;
  /** Waives a requirement, with the reason. */
  readonly waive: (of: Waiver["of"], reason: string) => ProseBuilder;
};

/**
 * A sentence from a template: `` prose("fall")`Support fell from ${a} to ${b}.` ``. A reference at the beginning of a
 * sentence starts with a capital.
 *
 * @param id unique on its page, in kebab case
 */
export const prose =
  (id: string) =>
  (texts: TemplateStringsArray, ...values: readonly Exclude<Part, string>[]): ProseBuilder => {
    const parts: Part[] = [];
    for (const [i, text] of texts.entries()) {
      if (text !== "") parts.push(text);
      const value = values[i];
      if (value === undefined) continue;
      parts.push(value.kind === "reference" && startsSentence(parts.at(-1)) ? capitalised(value) : value);
    }
    return builder({ id, parts, predicates: [], waived: [] });
  };

const builder = (sentence: Prose): ProseBuilder => ({
  ...sentence,
  claims: (...predicates) => builder({ ...sentence, predicates: [...sentence.predicates, ...predicates] }),
  waive: (of, reason) => builder({ ...sentence, waived: [...sentence.waived, { of, reason }] }),
});

const startsSentence = (before: Part | undefined): boolean =>
  before === undefined || (typeof before === "string" && /[.?!]\s+$/.test(before));

const capitalised = (reference: Reference): Reference => ({
  ...reference,
  text: reference.text.charAt(0).toUpperCase() + reference.text.slice(1),
});

/** Words in italics: `emphasis("de facto")`; with a language: `emphasis("Zapad", "ru-Latn")`. */
export const emphasis = (text: string, language?: string): Emphasis => ({
  kind: "emphasis",
  text,
  ...(language === undefined ? {} : { language }),
});

/** A link to an address that is not a record. */
export const link = (text: string, address: string): Link => ({ kind: "link", text, address });

/** A sentence as plain text. */
export const textOf = ({ parts }: Pick<Prose, "parts">): string =>
  parts.map((part) => (typeof part === "string" ? part : part.text)).join("");

/** The references in a sentence, in order. */
export const referencesIn = ({ parts }: Pick<Prose, "parts">): readonly Reference[] =>
  parts.filter((part) => typeof part !== "string").filter((part) => part.kind === "reference");

/** The fields whose values a sentence prints, or which its predicates compare. */
export const fieldsIn = (prose: Pick<Prose, "parts" | "predicates">): readonly Field[] =>
  [...referencesIn(prose), ...prose.predicates].flatMap(({ restsOn }) => restsOn);
