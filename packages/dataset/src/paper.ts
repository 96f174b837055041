import { frozen } from "./frozen.js";

/** The paper that all records come from. */
export type Paper = {
  readonly author: { readonly family: string; readonly given: string };
  readonly year: number;
  readonly title: string;
  readonly publisher: string;
  readonly isbn: string;
  /** Number of the printed pages, which evidence refers to. */
  readonly pages: number;
};

/** The paper that all records come from: Anaïs Marin, 2020. */
export const paper: Paper = /* @__PURE__ */ frozen({
  author: { family: "Marin", given: "Anaïs" },
  year: 2020,
  title: "The Union State of Belarus and Russia. Myths and Realities of Political-Military Integration",
  publisher: "Vilnius Institute for Policy Analysis",
  isbn: "978-609-8281-00-2",
  pages: 38,
});
