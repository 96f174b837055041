/** Where the pages of the website are. */
import { type AnyRecord, collectionOf, type RecordReference } from "@unionstate/dataset";

/** The name of the site. */
export const siteName = "The Union State dataset";

/** The repository that the site is made from. */
export const repository = "https://github.com/unionstate/dataset";

/** The path of a page or file within the site: `pathOf("about/")` is `/dataset/about/`. */
export const pathOf = (page: string): string => `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}${page}`;

/** The path of the page of a record, by the record or its name: `/dataset/polls/two-unions/`. */
export const recordPath = (record: AnyRecord | RecordReference): string => pathOf(`${nameOf(record)}/`);

/** The name of a record: `polls/two-unions`. */
export const nameOf = (record: AnyRecord | RecordReference): string =>
  typeof record === "string" ? record : `${collectionOf(record)}/${record.id}`;

/** The pages of the navigation, those that show the data with what they show. */
export const views: readonly { readonly path: string; readonly name: string; readonly shows?: string }[] = [
  {
    path: "arguments/",
    name: "Arguments",
    shows: "The three myths, the arguments for and against each, and the records behind them",
  },
  {
    path: "timeline/",
    name: "Timeline",
    shows: "Events, statements, deals, deployments and other dates in chronological order",
  },
  { path: "map/", name: "Map", shows: "Which forces were based, planned or refused, and where" },
  { path: "network/", name: "Network", shows: "Who is connected with whom, and where the paper says so" },
  { path: "polls/", name: "Polls", shows: "What Belarusians answered, and what is known about each survey" },
  { path: "arms/", name: "Arms", shows: "Each deal step by step, from request to delivery or refusal" },
  { path: "records/", name: "Records", shows: "Tables of all records, to filter, sort and download" },
  { path: "sources/", name: "Sources", shows: "The footnotes of the paper and the works that they cite" },
  { path: "docs/", name: "Documentation" },
  { path: "releases/", name: "Releases" },
  { path: "about/", name: "About" },
];
