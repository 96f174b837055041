import { paper } from "../paper.ts";
import { vocabulary } from "./vocabulary.ts";

export const eventStatus = vocabulary(
  "EventStatus",
  `Whether the event took place, as of ${paper.year} (schema.org EventStatusType).`,
  {
    occurred: "it took place, or is taking place",
    planned: "it was still to come when the paper was written",
    postponed: "it was planned, and put off to a later date",
    cancelled: "it was planned or announced, and did not take place",
  },
);
