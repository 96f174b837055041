import type { Difference } from "../difference.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";

/** The forms in which a difference can be shown, by name. */
export const diffFormats = { pretty, markdown, json } as const satisfies Record<
  string,
  (difference: Difference, colour: boolean) => string
>;
