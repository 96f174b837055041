/** The back page: how to cite, key sources, where the data is, how to report an error. */
import type { Page } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { emphasis, link, prose } from "../prose.ts";
import { references } from "../references.ts";

const repository = "https://github.com/unionstate/dataset";
/** The version until the first release, before which the package is not on npm. */
const unreleased = "0.0.0";
const install = link("npm install @unionstate/dataset", "https://www.npmjs.com/package/@unionstate/dataset");

export function about(dataset: Dataset): Page {
  const { edition, paperFact, work } = references(dataset);
  return {
    id: "about",
    kind: "back",
    title: prose("title")`Sources, data, corrections`,
    blocks: [
      { kind: "heading", text: prose("cite")`How to cite` },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "paper",
          )`The paper: ${paperFact("author")}, ${paperFact("title")}, ${paperFact("publisher")}, ${paperFact("year")}, ISBN ${paperFact("isbn")}, ${link(dataset.paper.copy.replace("https://", ""), dataset.paper.copy)}.`,
          prose(
            "dataset",
          )`This briefing: ${emphasis("A union on paper")}, from the Union State dataset, version ${edition("version")}, ${edition("released")}, ${link("w3id.org/unionstate", "https://w3id.org/unionstate/")}.`,
        ],
      },
      {
        kind: "table",
        id: "key-sources",
        caption: prose("key-sources")`Key sources that the paper cites`,
        columns: [prose("column-matter")`Topic`, prose("column-source")`Source`],
        rows: [
          [prose("matter-talks")`Ultimatum`, prose("source-talks")`${work("strategic-deal-to-ultimatum")}`],
          [prose("matter-alliance")`Alliance`, prose("source-alliance")`${work("vysotskaya")}`],
          [prose("matter-arms")`Arms`, prose("source-arms")`${work("second-hand-arms")}`],
          [prose("matter-airbase")`Airbase`, prose("source-airbase")`${work("thwarting-plans")}`],
          [prose("matter-industry")`Arms industry`, prose("source-industry")`${work("trading-sovereignty")}`],
          [prose("matter-zapad")`Zapad exercises`, prose("source-zapad")`${work("so-close-to-russia")}`],
          [prose("matter-sharp-power")`“Sharp power”`, prose("source-sharp-power")`${work("isans-report")}`],
          [prose("matter-soft-power")`Soft power`, prose("source-soft-power")`${work("end-of-the-myth")}`],
          [prose("matter-wargames")`Wargames`, prose("source-wargames")`${work("rand-rr1253")}`],
          [prose("matter-deterrence")`Deterrence`, prose("source-deterrence")`${work("fixing-nato-deterrence")}`],
          [prose("matter-nato")`Belarus and NATO`, prose("source-nato")`${work("why-belarus-matters")}`],
          [prose("matter-strategy")`Belarus factor`, prose("source-strategy")`${work("lanoszka-parameters")}`],
        ],
      },
      { kind: "heading", text: prose("how")`How this briefing was made` },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "records",
          )`Each number, name and date comes from a record of the dataset, which gives the page of the paper.`,
          prose("predicates")`When a record is corrected, the sentences that rest on it are tested or read again.`,
          prose("judgement")`Some numbers are compared with other reports; the paper’s conclusions are not judged.`,
          prose("maps")`Titles in brackets are inferred from addresses. Maps: Natural Earth.`,
        ],
      },
      { kind: "heading", text: prose("more")`Data and corrections` },
      {
        kind: "list",
        ordered: false,
        items: [
          [
            prose(
              "data-book",
            )`Each ${link("release", `${repository}/releases`)} has the data, the data book with every record, and the charts as SVG and PNG.`,
          ],
          [
            dataset.version === unreleased
              ? prose("developers")`From the first release: ${install}.`
              : prose("developers")`For developers: ${install}.`,
          ],
          [
            prose(
              "changes",
            )`Changes since version ${edition("version")}: ${link("github.com/unionstate/dataset/releases", `${repository}/releases`)}.`,
          ],
          [
            prose(
              "errors",
            )`Corrections are welcome: ${link("github.com/unionstate/dataset/issues", `${repository}/issues/new/choose`)}.`,
          ],
          [
            prose(
              "licence",
            )`Text, data and charts may be reused with credit under ${link("Creative Commons Attribution", "https://creativecommons.org/licenses/by/4.0/")}.`,
          ],
        ],
      },
      {
        kind: "note",
        sentences: [
          prose(
            "no-endorsement",
          )`Neither ${paperFact("author")} nor the ${paperFact("publisher")} nor anyone named here has endorsed this briefing.`,
        ],
      },
    ],
  };
}
