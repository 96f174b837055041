/** The briefing: its pages as plain data, the check of their sentences, and the HTML renderer. */
import type { Page } from "./blocks.ts";
import { pages } from "./content/pages.ts";
import { type Dataset, forBriefing } from "./dataset.ts";

export type * from "./blocks.ts";
export { blocksIn, sentencesIn } from "./blocks.ts";
export { charts } from "./charts/charts.ts";
export { check, type Problem } from "./check.ts";
export { BriefingError, type Dataset, recordNamed } from "./dataset.ts";
export { type Field, pagesOf, type Reference, recordsOf } from "./field.ts";
export { credit, licence, pageList } from "./files/chart-svg.ts";
export {
  chartPages,
  type PageOptions,
  renderContents,
  renderHtml,
  renderPages,
  type SourcePage,
  sourcePages,
} from "./html/render-html.ts";
export { style } from "./html/style.ts";
export { labelledSvg } from "./html/svg.ts";
export { unbroken } from "./html/unbroken.ts";
export {
  accept,
  formatLock,
  type Lock,
  lockFile,
  parseLock,
  reviewText,
  type Stale,
  stale,
  staleText,
} from "./lock.ts";
export { palette } from "./palette.ts";
export type { Predicate } from "./predicates.ts";
export { type Link, type Part, type Prose, referencesIn, textOf } from "./prose.ts";

/** The pages of the briefing, with the values of a dataset: `briefing(await import("@unionstate/dataset"))`. */
export const briefing = (dataset: Dataset): readonly Page[] => pages.map((page) => page(forBriefing(dataset)));
