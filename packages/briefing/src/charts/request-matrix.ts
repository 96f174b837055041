/**
 * Arms for Belarus and Russian deployments in Belarus, and what became of them: a row for each matter, a column of marks
 * for refusals and one for what was supplied or granted. The marks are those of the deals’ steps and of the deployments’
 * states.
 */
import {
  type ArmsDeal,
  type ArmsDealId,
  type Deployment,
  type DeploymentId,
  type EventId,
  format,
  formatCertainty,
  formatDate,
  formatTerms,
  label,
  type RecordReference,
} from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { equals, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import {
  chartWidth,
  circle,
  colours,
  cross,
  drawing,
  line,
  number,
  type Point,
  sizes,
  text,
  widthOf,
  wrap,
} from "./drawing.ts";
import { refusalWords, requestWords, shortened, shortName } from "./short-names.ts";

/** Deals about arms for Belarus, those that were refused first. */
const deals = [
  "russia-belarus-iskander",
  "russia-belarus-missile-technology",
  "russia-belarus-air-force-rearmament",
  "russia-belarus-s-400",
  "russia-belarus-su-30",
  "russia-belarus-su-30sm-2016",
  "russia-belarus-s-300ps",
] as const satisfies readonly ArmsDealId[];

/** Who supplied what Russia refused. */
const suppliedByOthers: Partial<Record<ArmsDealId, ArmsDealId>> = {
  "russia-belarus-missile-technology": "china-belarus-missile-technology",
};

/** The events in which a state asked for what the deal or the deployment does not say when. */
const askedIn: { readonly [record in RecordReference]?: readonly [verb: string, event: EventId] } = {
  "deployments/russia-belarus-su-27sm3-2014": ["asked", "russian-aircraft-requested-2014"],
  "deployments/russia-belarus-airbase": ["announced", "airbase-announced-2013"],
};

/** The Russian aircraft that Belarus asked for, which were stationed there for a time. */
const stationed = [
  "russia-belarus-su-27sm3-2014",
  "russia-belarus-transport-aircraft-2014",
  "russia-belarus-radar-aircraft-2014",
] as const satisfies readonly DeploymentId[];

/** Russian deployments in Belarus, those that were refused first. */
const deployments = [
  "russia-belarus-airbase",
  "russia-belarus-tank-formation-2017",
  "russia-belarus-missile-systems",
  "russia-belarus-military-presence-offer",
  "russia-belarus-volga-radar",
  "russia-belarus-vileyka-centre",
] as const satisfies readonly DeploymentId[];

export function requestMatrix(dataset: Dataset): Chart {
  const { get } = dataset;
  const { asOf, dealState, deploymentState, fact, name, noted, step } = references(dataset);
  const wanted = [
    ...deals.map((id) => dealRow(dataset, get("arms-deals", id))),
    { ...deploymentRow(dataset, get("deployments", stationed[0])), name: "Russian aircraft in Belarus" },
  ];
  const demanded = deployments.map((id) => deploymentRow(dataset, get("deployments", id)));
  const blocks: readonly Block[] = [
    { title: "For Belarus: arms and aircraft", asker: "belarus", rows: wanted },
    { title: "For Russia: sites and forces in Belarus", asker: "russia", rows: demanded },
  ];
  const rows = blocks.flatMap((block) => block.rows);
  return {
    id: "request-matrix",
    title: prose(
      "chart-title",
    )`${name("russia")} refused or long withheld arms; ${name("belarus")} declined an airbase`.claims(
      equals(dealState("russia-belarus-missile-technology"), "refused"),
      equals(dealState("russia-belarus-s-400"), "delivered"),
      isCertain(fact("claims/arms-refused")),
      equals(deploymentState("russia-belarus-airbase"), "refused"),
    ),
    subtitle: prose(
      "chart-subtitle",
    )`What was asked for, refused, supplied or granted, and when, as far as the paper says so; as of ${asOf()}`,
    svg: svgOf(dataset, blocks),
    description: `Matrix of requests and answers. ${blocks.map(({ title, rows }) => `${title}. ${rows.map(sentenceOf).join(" ")}`).join(" ")}`,
    table: {
      columns: ["What", "For", "Asked", "Refused", "Supplied or granted", "In full"],
      rows: blocks.flatMap(({ asker, rows }) =>
        rows.map(({ record, name, asked, refused, granted, full }) => [
          name,
          get("entities", asker).name,
          asked || "not stated",
          refused ? refusalText(record, refused) : "not stated",
          granted ? grantText(granted) : "not stated",
          full,
        ]),
      ),
    },
    sources: [
      ...rows.map(({ record }) => record),
      ...stationed.slice(1).map((id) => `deployments/${id}` as const),
      ...Object.values(suppliedByOthers).map((id) => `arms-deals/${id}` as const),
      ...Object.values(askedIn).map(([, id]) => `events/${id}` as const),
    ],
    shortened: shortened(
      dataset,
      rows.map(({ record }) => record),
    ),
    note: prose(
      "chart-note",
    )`The paper does not name the system of the divisions sent in ${step("russia-belarus-s-400", "delivered", "date")}; this chart assumes the ${name("s-400", "S-400")}. They were said to be unarmed: ${name("belarus")} had no funds for missiles. According to other reports, the ${name("s-300ps", "S-300PS")} were ${noted("arms-deals/russia-belarus-s-300ps", "s-300-free-of-charge", "free of charge")}. The crosses at “resisted” and “curtailed” are the editors’ interpretation.`,
  };
}

/** A matter with its answers. */
type Row = {
  readonly record: RecordReference;
  readonly name: string;
  readonly full: string;
  /** When it was asked for, if that is known: `asked for several years`. */
  readonly asked: string;
  /** Whether only the table and the description say so: the drawing has no room to say twice whose claim it is. */
  readonly isAskedHidden?: boolean;
  readonly refused: Answer | undefined;
  readonly granted: Answer | undefined;
};

/** What is known of an answer, and what it was. */
type Answer = { readonly kind: AnswerKind; readonly details: readonly string[] };

type AnswerKind = "refused" | "given" | "bought" | "others" | "temporary";

/** The key of the marks. */
const answers: readonly (readonly [AnswerKind, string])[] = [
  ["refused", "refused or curtailed"],
  ["given", "sent or leased"],
  ["bought", "bought, delivery not stated"],
  ["others", "by others"],
  ["temporary", "for a time"],
];

function dealRow({ get }: Dataset, deal: ArmsDeal): Row {
  const steps = deal.kind === "supply" ? deal.steps : [];
  const requested = steps.find(({ kind }) => kind === "requested");
  const refused = steps.find(({ kind }) => kind === "refused");
  const granted = steps.find(({ kind }) => kind === "delivered") ?? steps.find(({ kind }) => kind === "ordered");
  const elsewhere = suppliedByOthers[deal.id];
  const other = elsewhere ? get("arms-deals", elsewhere) : undefined;
  const [otherStep] = other?.kind === "supply" ? other.steps : [];
  const terms = deal.kind === "supply" && granted ? formatTerms(deal.priceTerms ?? []) : "";
  const certainty = formatCertainty(deal);
  return {
    record: `arms-deals/${deal.id}`,
    name: shortName(`arms-deals/${deal.id}`),
    full: label(deal),
    asked: requested ? `asked ${dateOf(requested)}`.trim() : "",
    refused: refused && { kind: "refused", details: [dateOf(refused)] },
    granted: granted
      ? {
          kind: granted.kind === "delivered" ? "given" : "bought",
          details: [
            `${granted.kind === "ordered" ? "bought" : "sent"} ${dateOf(granted)}${otherYears(deal, granted)}`.trim(),
            [amount(granted.number), amount(granted.price)].filter(Boolean).join(" for\u00a0"),
            isAssumed(deal) ? `presumably ${equipmentOf(get, deal)}` : "",
            terms,
            certainty,
          ],
        }
      : other && otherStep && { kind: "others", details: [`from ${nameOf(get, other)}, ${dateOf(otherStep)}`] },
  };
}

/** Whether the paper does not say that what was sent is what was refused. */
const isAssumed = ({ basis = [] }: ArmsDeal): boolean =>
  basis.some((item) => item.kind === "editorial" && item.for.includes("equipment"));

const equipmentOf = (get: Dataset["get"], { equipment = [] }: ArmsDeal): string =>
  equipment.map((id) => get("entities", id).name).join(" and ");

/** ` or 2017` where other sources have a step in another year. */
function otherYears({ corroborations = [] }: ArmsDeal, { date }: { readonly date: string | null }): string {
  const years = corroborations.flatMap(({ agreement, date: other }) =>
    agreement === "disagrees" && date && other && other.slice(0, 4) !== date.slice(0, 4) ? [other.slice(0, 4)] : [],
  );
  return [...new Set(years)].map((year) => ` or ${year}`).join("");
}

const nameOf = (get: Dataset["get"], deal: ArmsDeal): string =>
  deal.supplier ? get("entities", deal.supplier).name : "others";

const dateOf = ({ date, dateAsPrinted }: { readonly date: string | null; readonly dateAsPrinted?: string }): string =>
  date || dateAsPrinted ? formatDate(date, { asPrinted: dateAsPrinted?.replace(/^For /, "for ") }) : "";

const amount = (quantity: Parameters<typeof format>[0] | undefined): string =>
  quantity ? format(quantity, { style: "words" }).replaceAll(" ", "\u00a0") : "";

function deploymentRow({ get }: Dataset, deployment: Deployment): Row {
  const { id, state, start, startAsPrinted, end, endAsPrinted, tenure, occasion, priceTerms = [] } = deployment;
  const when = start || startAsPrinted ? formatDate(start, { asPrinted: startAsPrinted }) : "";
  const ended = end || endAsPrinted ? `withdrawn ${formatDate(end ?? null, { asPrinted: endAsPrinted })}` : "";
  const certainty = formatCertainty(deployment);
  const [verb, event] = askedIn[`deployments/${id}`] ?? [];
  const request = requestWords(`deployments/${id}`);
  const asked = event
    ? `${verb} ${dateOf(get("events", event))}`
    : request && [request, certainty].filter(Boolean).join(", ");
  const row = {
    record: `deployments/${id}`,
    name: shortName(`deployments/${id}`),
    full: label(deployment),
    isAskedHidden: !event && certainty !== "",
  } as const;
  if (state === "refused") {
    const planned = when && !occasion ? `planned for ${when}` : "";
    return {
      ...row,
      asked: [asked, planned].filter(Boolean).join(", "),
      refused: { kind: "refused", details: [certainty] },
      granted: undefined,
    };
  }
  const details = tenure === "leased" ? [tenure, formatTerms(priceTerms)] : [when && `from ${when}`, ended];
  return {
    ...row,
    asked,
    refused: undefined,
    granted: { kind: state === "withdrawn" ? "temporary" : "given", details: [...details, certainty] },
  };
}

const detailsOf = ({ details }: Answer): string => details.filter(Boolean).join(", ");

/** `refused, “for years”` */
const refusalText = (record: RecordReference, answer: Answer): string =>
  [refusalWords(record), detailsOf(answer)].filter(Boolean).join(", ");

/** `bought June 2016, 12 aircraft`, `supplied by others, from China`, `for a time, from 13 March 2014` */
const grantText = (answer: Answer): string =>
  [answer.kind === "others" ? "supplied by others" : answer.kind === "temporary" ? "for a time" : "", detailsOf(answer)]
    .filter(Boolean)
    .join(", ");

function sentenceOf({ record, name, asked, refused, granted }: Row): string {
  const words = [asked, refused ? refusalText(record, refused) : "", granted ? grantText(granted) : ""];
  return `${name}: ${words.filter(Boolean).join("; ")}.`;
}

type Block = { readonly title: string; readonly asker: "belarus" | "russia"; readonly rows: readonly Row[] };

/** The columns: names, a mark for a refusal, one for what was supplied, and the text of both. */
const columns = { name: 0, refused: 139, granted: 153, text: 165 };
const leading = 13;

function svgOf({ get }: Dataset, blocks: readonly Block[]): string {
  const key = keyParts(blocks.flatMap(({ rows }) => rows));
  const parts = [...key.parts];
  let y = key.height;
  for (const { title, asker, rows } of blocks) {
    const answerer = asker === "belarus" ? "russia" : "belarus";
    y += 11;
    parts.push(text({ at: [0, y], lines: [title], size: sizes.head, bold: true, fill: colours[asker] }));
    const answering = [`${get("entities", answerer).name} answered`];
    parts.push(text({ at: [chartWidth, y], lines: answering, anchor: "end", fill: colours[answerer] }));
    y += 7;
    for (const row of rows) {
      const drawn = rowParts(row, y, colours[answerer]);
      parts.push(line([0, y], [chartWidth, y], colours.faint), ...drawn.parts);
      y += drawn.height;
    }
    parts.push(line([0, y], [chartWidth, y], colours.faint));
    y += 16;
  }
  return drawing(y - 15, parts);
}

/** The marks that occur and their meaning, in as many lines as they need. */
function keyParts(rows: readonly Row[]): { parts: readonly string[]; height: number } {
  const used = new Set(rows.flatMap(({ refused, granted }) => [refused?.kind, granted?.kind]));
  const parts: string[] = [];
  let [x, y] = [5, 6];
  for (const [kind, words] of answers) {
    if (!used.has(kind)) continue;
    const width = 10 + widthOf(words);
    if (x + width > chartWidth) [x, y] = [5, y + 16];
    parts.push(mark([x, y], kind, colours.ink), text({ at: [x + 10, y + 3.8], lines: [words] }));
    x += width + 18;
  }
  return { parts, height: y + 14 };
}

/** The name of a matter, and below each other when it was asked for, a refusal and what was supplied. */
function rowParts(row: Row, y: number, colour: string): { parts: readonly string[]; height: number } {
  const { record, name, asked, isAskedHidden, refused, granted } = row;
  const names = wrap(name, columns.refused - 10);
  const base = y + 13;
  const parts = [text({ at: [columns.name, base], lines: names, leading })];
  let used = 0;
  const add = (words: string, mark: (y: number) => string, fill: string = colours.ink): void => {
    const lines = wrap(words, chartWidth - columns.text);
    const at: Point = [columns.text, base + used * leading];
    parts.push(mark(at[1] - 3.8), text({ at, lines, leading, fill }));
    used += lines.length;
  };
  if (asked && !isAskedHidden) add(asked, () => "", colours.quiet);
  if (refused) add(refusalText(record, refused), (middle) => mark([columns.refused, middle], "refused", colour));
  if (granted) add(detailsOf(granted), (middle) => mark([columns.granted, middle], granted.kind, colour));
  return { parts, height: Math.max(names.length, used) * leading + 6 };
}

/**
 * In the colour of the state that answered: a cross, a disc for what was given, half of one for what was bought, a dashed
 * ring for a time only. An ochre ring for others.
 */
function mark(at: Point, kind: AnswerKind, colour: string): string {
  const [x, y] = at;
  const ring = `fill="${colours.paper}" stroke="${colour}" stroke-width="1.6"`;
  switch (kind) {
    case "refused":
      return cross(at, colour);
    case "given":
      return circle(at, 4.2, `fill="${colour}"`);
    case "bought":
      return `${circle(at, 3.6, ring)}<path d="M${number(x)} ${number(y - 3.6)}a3.6 3.6 0 0 0 0 7.2Z" fill="${colour}"/>`;
    case "others":
      return circle(at, 3.6, `fill="${colours.paper}" stroke="${colours.others}" stroke-width="2"`);
    case "temporary":
      return circle(at, 3.6, `${ring} stroke-dasharray="2.5 1.7"`);
  }
}
