import { type Folded, fold } from "./fold.ts";

/** A printed page of the paper. */
export type SourcePage = {
  /** The number printed on it, from 1. */
  readonly number: number;
  /** Its text as extracted, with line breaks. */
  readonly text: string;
  readonly folded: Folded;
};

/** The paper: its printed pages in order. */
export type Source = readonly SourcePage[];

/** Makes a source of the texts of its pages, the first of which bears the printed number 1. */
export const sourceOf = (texts: readonly string[]): Source =>
  texts.map((text, index) => ({ number: index + 1, text, folded: fold(text) }));
