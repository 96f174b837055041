import { vocabulary } from "./vocabulary.ts";

/** Where the title of a work is known from. */
export const titleSource = vocabulary("TitleSource", "Where the title is known from.", {
  note: "the footnote prints it",
  work: "a copy of the work or a catalogue shows it; `verifiedIn` says where",
  url: "only the words of the address, set as a title",
});
