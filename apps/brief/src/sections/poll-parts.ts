import type { Poll } from "@unionstate/dataset";
import type { Content, ContentText, TableCell } from "pdfmake/interfaces.js";
import type { Dataset } from "../dataset.ts";
import { dateText } from "../wording/date-text.ts";
import { quantityText } from "../wording/quantity-text.ts";
import type { SourceList } from "./source-list.ts";

const reasons = { notStated: "not stated", lostInSource: "not in the text at hand" } as const;

/** The results of a poll as stated: a row an answer and group, a column a wave. */
export function resultsTable(poll: Poll): Content {
  const groups = [undefined, ...(poll.subgroups ?? [])];
  const rows = poll.options.flatMap((option) =>
    groups.flatMap((group): TableCell[][] => {
      const cells = poll.waves.map(({ results }) =>
        results.find((result) => result.option === option.id && result.subgroup === group?.id),
      );
      if (!cells.some(Boolean)) return [];
      const label = group ? `${option.label}, ${group.label.toLowerCase()}` : option.label;
      return [[label, ...cells.map((cell) => ({ text: cell ? shareText(cell) : "–", alignment: "right" as const }))]];
    }),
  );
  const head = ["Answer", ...poll.waves.map(({ date }) => dateText(date))].map(
    (text, i): TableCell => ({ text, style: "tableHead", alignment: i === 0 ? "left" : "right" }),
  );
  return {
    style: "table",
    layout: "ruled",
    table: { headerRows: 1, widths: ["*", ...poll.waves.map(() => 92)], body: [head, ...rows] },
    margin: [0, 4, 0, 6],
  };
}

function shareText({ value, qualifier, unknown }: Poll["waves"][number]["results"][number]): string {
  if (value) return quantityText(value);
  const reason = reasons[unknown?.value ?? "notStated"];
  return qualifier ? `“${qualifier}”, number ${reason}` : reason;
}

/** What the paper does not disclose of the survey, in a sentence. */
export function disclosureText({ study }: Poll, nameOf: (id: string) => string): string {
  const items = {
    pollster: "pollster",
    sponsor: "sponsor",
    mode: "mode",
    sampleSize: "sample",
    marginOfError: "margin of error",
  } as const;
  const missing = (Object.keys(items) as (keyof typeof items)[])
    .filter((key) => study[key] === null)
    .map((key) => items[key]);
  const named = study.pollster ? `The paper names ${nameOf(study.pollster)} as the source. ` : "";
  return `${named}Not disclosed by the paper: ${missing.join(", ")}.`;
}

/** The places in the paper, and the sources behind it. */
export function pollSource(poll: Poll, sources: SourceList): ContentText {
  return { style: "caption", text: ["Source: ", ...sources.evidence(poll.evidence), ". "] };
}

/** What other published sources report, a line each. */
export function corroborationList(poll: Poll, sources: SourceList, { works }: Pick<Dataset, "works">): Content[] {
  if (!poll.corroborations) return [];
  const byWork = Map.groupBy(poll.corroborations, ({ work }) => work);
  const entries = [...byWork].map(([work, items]): Content => {
    const title = works.find(({ id }) => id === work)?.["container-title"] ?? work;
    const said = items.map(({ for: place = [], value, date, note, agreement }) => {
      const label = poll.options.find(({ id }) => place.includes(id))?.label;
      const parts = [date && dateText(date), label, value && quantityText(value)].filter(Boolean).join(", ");
      return `${[parts, note].filter(Boolean).join(": ").replace(/\.$/, "")} (${agreement})`;
    });
    return {
      text: [{ text: title, bold: true }, ...sources.marks([work]), ` ${said.join(". ")}.`],
      margin: [0, 0, 0, 4],
    };
  });
  return [
    { text: "What other sources report", style: "figureTitle", margin: [0, 8, 0, 3] },
    { style: "small", stack: entries },
  ];
}
