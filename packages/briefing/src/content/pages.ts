/** The pages of the briefing, in order. */
import type { Page } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { about } from "./about.ts";
import { atAGlance } from "./at-a-glance.ts";
import { care } from "./care.ts";
import { cover } from "./cover.ts";
import { levers } from "./levers.ts";
import { polls } from "./polls.ts";
import { requests } from "./requests.ts";
import { sites } from "./sites.ts";
import { suwalki } from "./suwalki.ts";
import { treaty } from "./treaty.ts";
import { whatToDo } from "./what-to-do.ts";
import { zapad } from "./zapad.ts";

/** Makes a page with the values of a dataset. */
export type PageMaker = (dataset: Dataset) => Page;

export const pages: readonly PageMaker[] = [
  cover,
  atAGlance,
  treaty,
  requests,
  sites,
  zapad,
  polls,
  levers,
  suwalki,
  whatToDo,
  care,
  about,
];
