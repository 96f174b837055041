import { vocabulary } from "./vocabulary.ts";

export const titleSource = vocabulary("TitleSource", "Where the title comes from.", {
  note: "the footnote gives it",
  work: "a copy of the work or a catalogue shows it; `verifiedIn` says which",
  url: "inferred from the URL",
});
