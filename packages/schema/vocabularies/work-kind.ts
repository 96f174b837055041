import { vocabulary } from "./vocabulary.ts";

/** The CSL item types that the cited works need. */
export const workKind = vocabulary("WorkKind", "Kind of work: its CSL item type.", {
  "article-journal": "an article in a scholarly journal",
  "article-magazine": "an article in a magazine or another periodical that is neither scholarly nor a newspaper",
  "article-newspaper": "an article from a newspaper, news agency, broadcaster or news website",
  book: "a book",
  chapter: "a chapter of a book",
  dataset: "a database",
  interview: "an interview",
  "post-weblog": "a post on a blog or in a commentary series",
  report: "a report, policy paper or working paper",
  webpage: "a web page, where no more specific type is known",
});
