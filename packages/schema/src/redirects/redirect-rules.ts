import { inOrder } from "./in-order.ts";
import { leadsSomewhere } from "./leads-somewhere.ts";
import { noCircle } from "./no-circle.ts";
import { notRepeated } from "./not-repeated.ts";
import { notReused } from "./not-reused.ts";
import type { RedirectRule } from "./redirect-rule.ts";
import { sameCollection } from "./same-collection.ts";

/** All rules of redirects: adding one is adding a file and a line here. */
export const redirectRules: readonly RedirectRule[] = [
  notReused,
  notRepeated,
  leadsSomewhere,
  noCircle,
  sameCollection,
  inOrder,
];
