import type { Poll } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { quantityText } from "../wording/quantity-text.ts";
import type { Cell, Node } from "./inline.ts";

const reasons = { notStated: "not stated", lostInSource: "not in the text at hand" } as const;

/** The results of a poll as stated: a row an answer and group, a column a wave. */
export function resultsTable(poll: Poll): Node {
  const groups = [undefined, ...(poll.subgroups ?? [])];
  const rows = poll.options.flatMap((option) =>
    groups.flatMap((group): Cell[][] => {
      const cells = poll.waves.map(({ results }) =>
        results.find((result) => result.option === option.id && result.subgroup === group?.id),
      );
      if (!cells.some(Boolean)) return [];
      const label = group ? `${option.label}, ${group.label.toLowerCase()}` : option.label;
      return [
        [
          label,
          ...cells.map((cell) => ({
            text: cell ? shareText(cell) : "–",
            decimal: Boolean(cell?.value),
            alignment: "right" as const,
          })),
        ],
      ];
    }),
  );
  const head = ["Answer", ...poll.waves.map(({ date }) => formatDate(date))].map(
    (text, i): Cell => ({ text, style: "tableHead", alignment: i === 0 ? "left" : "right" }),
  );
  return {
    style: "table",
    layout: "ruled",
    table: {
      headerRows: 1,
      headerColumns: 1,
      dontBreakRows: true,
      widths: ["*", ...poll.waves.map(() => 92)],
      body: [head, ...rows],
    },
    margin: [0, 7, 0, 6],
  };
}

function shareText({ value, qualifier, unknown }: Poll["waves"][number]["results"][number]): string {
  if (value) return quantityText(value);
  const reason = reasons[unknown?.value ?? "notStated"];
  return qualifier ? `“${qualifier}”, number ${reason}` : reason;
}

/** Where the paper says it, and what it does not disclose of the survey. */
export function pollSource(poll: Poll, { sources, records, name }: Brief, remarks: readonly string[] = []): Node {
  const { study } = poll;
  const items = {
    pollster: "pollster",
    sponsor: "sponsor",
    mode: "mode",
    sampleSize: "sample",
    marginOfError: "margin of error",
  } as const;
  const missing = (Object.keys(items) as (keyof typeof items)[]).filter((key) => study[key] === null);
  const said = [
    ...(study.pollster ? [`The paper names ${name(study.pollster)} as the source.`] : []),
    ...(missing.length > 0 ? [`Not disclosed by the paper: ${missing.map((key) => items[key]).join(", ")}.`] : []),
    ...remarks,
  ];
  return {
    style: "caption",
    text: ["Source: ", ...sources.evidence(poll.evidence), `. ${said.join(" ")} Record `, records.link(poll), "."],
  };
}

const relations = { agrees: "agrees", disagrees: "disagrees", adds: "not in the paper" } as const;

/** What other published sources report, beside the stated values and never instead of them. */
export function corroborationTable(poll: Poll, { sources, dataset: { works } }: Brief): Node[] {
  if (!poll.corroborations) return [];
  const head = ["Reported by", "When", "What", "Value", "With the paper"].map(
    (text, i): Cell => ({ text, style: "tableHead", alignment: i === 3 ? "right" : "left" }),
  );
  const rows = poll.corroborations.map(({ work, for: place = [], date, value, note, agreement }): Cell[] => {
    const answer = poll.options.find(({ id }) => place.includes(id))?.label;
    return [
      { text: [works.find(({ id }) => id === work)?.["container-title"] ?? work, ...sources.marks([work])] },
      date ? formatDate(date) : "–",
      [answer, note].filter(Boolean).join(". "),
      { text: value ? quantityText(value) : "–", decimal: Boolean(value), alignment: "right" },
      relations[agreement],
    ];
  });
  return [
    { text: "What other sources report", heading: 3, style: "figureTitle", margin: [0, 7, 0, 3] },
    {
      style: "table",
      layout: "ruled",
      margin: [0, 0, 0, 7],
      table: {
        headerRows: 1,
        headerColumns: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [68, 68, "*", 58, 58],
        body: [head, ...rows],
      },
    },
  ];
}
