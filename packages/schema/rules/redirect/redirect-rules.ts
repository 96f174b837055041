import { noCircle } from "./circle.ts";
import { sameCollection } from "./collection.ts";
import { leadsSomewhere } from "./nowhere.ts";
import { inOrder } from "./order.ts";
import type { RedirectRule } from "./redirect-rule.ts";
import { notRepeated } from "./repeated.ts";
import { notReused } from "./reused.ts";

/** All rules of redirects: adding one is adding a file and a line here. */
export const redirectRules: readonly RedirectRule[] = [
  notReused,
  notRepeated,
  leadsSomewhere,
  noCircle,
  sameCollection,
  inOrder,
];
