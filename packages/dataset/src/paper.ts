import { paper as facts } from "@unionstate/schema/wording";
import { frozen } from "./frozen.js";

/** The paper that all records come from. */
export type Paper = {
  readonly author: { readonly family: string; readonly given: string };
  readonly year: number;
  readonly title: string;
  readonly publisher: string;
  /** Where it was published. */
  readonly place: string;
  readonly isbn: string;
  /** Number of the printed pages, which evidence refers to. */
  readonly pages: number;
  /** Number of the footnotes. */
  readonly notes: number;
  /** The years that it covers. */
  readonly covers: { readonly from: number; readonly to: number };
};

/** The paper that all records come from: Anaïs Marin, 2020. */
export const paper: Paper = /* @__PURE__ */ frozen(facts);
