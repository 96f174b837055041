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
import { chartWidth, circle, colours, cross, drawing, line, type Point, sizes, text, wrap } from "./drawing.ts";
import { refusalWords, shortened, shortName } from "./short-names.ts";

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
  const rows = [...wanted, ...demanded];
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
    svg: svgOf([
      { title: "For Belarus: arms and aircraft", asker: "belarus", rows: wanted },
      { title: "For Russia: sites and forces in Belarus", asker: "russia", rows: demanded },
    ]),
    description: `Matrix of requests and answers. ${rows.map(sentenceOf).join(" ")}`,
    table: {
      columns: ["What", "Asked", "Refused", "Supplied or granted", "In full"],
      rows: rows.map(({ record, name, asked, refused, granted, full }) => [
        name,
        asked || "not stated",
        refused ? refusalText(record, refused) : "no",
        granted ? grantText(granted) : "no",
        full,
      ]),
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
    )`The paper does not name the system of the divisions sent in ${step("russia-belarus-s-400", "delivered", "date")}; here it is read as ${name("s-400", "S-400")}. They were said to be unarmed: ${name("belarus")} had no funds for missiles. Other reports have the ${name("s-300ps", "S-300PS")} ${noted("arms-deals/russia-belarus-s-300ps", "s-300-free-of-charge", "free of charge")}. A cross at “resisted” or “curtailed” is an interpretation.`,
  };
}

/** A matter with its answers. */
type Row = {
  readonly record: RecordReference;
  readonly name: string;
  readonly full: string;
  /** When it was asked for, if that is known: `asked for several years`. */
  readonly asked: string;
  readonly refused: Answer | undefined;
  readonly granted: Answer | undefined;
};

/** What is known of a refusal or a supply; whether others supplied it, or only for a time. */
type Answer = {
  readonly details: readonly string[];
  readonly by?: "others";
  readonly temporary?: boolean;
};

function dealRow({ get }: Dataset, deal: ArmsDeal): Row {
  const steps = deal.kind === "supply" ? deal.steps : [];
  const requested = steps.find(({ kind }) => kind === "requested");
  const refused = steps.find(({ kind }) => kind === "refused");
  const granted = steps.find(({ kind }) => kind === "ordered" || kind === "delivered");
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
    refused: refused && { details: [dateOf(refused)] },
    granted: granted
      ? {
          details: [
            `${granted.kind === "ordered" ? "bought" : "sent"} ${dateOf(granted)}${otherYears(deal, granted)}`.trim(),
            [amount(granted.number), amount(granted.price)].filter(Boolean).join(" for\u00a0"),
            isReadAs(deal) ? "read as this system" : "",
            terms,
            certainty,
          ],
        }
      : other && otherStep && { details: [`from ${nameOf(get, other)}, ${dateOf(otherStep)}`], by: "others" },
  };
}

/** Whether the paper does not say that what was sent is what was refused. */
const isReadAs = ({ basis = [] }: ArmsDeal): boolean =>
  basis.some((item) => item.kind === "editorial" && item.for.includes("equipment"));

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
  const asked = event ? `${verb} ${dateOf(get("events", event))}` : "";
  const row = { record: `deployments/${id}`, name: shortName(`deployments/${id}`), full: label(deployment) } as const;
  if (state === "refused") {
    const planned = when && !occasion ? `planned for ${when}` : "";
    return {
      ...row,
      asked: [asked, planned].filter(Boolean).join(", "),
      refused: { details: [certainty] },
      granted: undefined,
    };
  }
  const details = tenure === "leased" ? [tenure, formatTerms(priceTerms)] : [when && `from ${when}`, ended];
  return {
    ...row,
    asked,
    refused: undefined,
    granted: { details: [...details, certainty], temporary: state === "withdrawn" },
  };
}

const detailsOf = ({ details }: Answer): string => details.filter(Boolean).join(", ");

/** `refused, “for years”` */
const refusalText = (record: RecordReference, answer: Answer): string =>
  [refusalWords(record), detailsOf(answer)].filter(Boolean).join(", ");

const grantText = (answer: Answer): string =>
  [answer.by ? "supplied by others" : "supplied or granted", detailsOf(answer)].filter(Boolean).join(", ");

function sentenceOf({ record, name, asked, refused, granted }: Row): string {
  const words = [asked, refused ? refusalText(record, refused) : "", granted ? grantText(granted) : ""];
  return `${name}: ${words.filter(Boolean).join("; ")}.`;
}

type Block = { readonly title: string; readonly asker: "belarus" | "russia"; readonly rows: readonly Row[] };

/** The columns: names, a mark for a refusal, one for what was supplied, and the text of both. */
const columns = { name: 0, refused: 139, granted: 153, text: 165 };
const leading = 13;

function svgOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let y = 0;
  for (const { title, asker, rows } of blocks) {
    const answerer = asker === "belarus" ? "russia" : "belarus";
    y += 11;
    parts.push(text({ at: [0, y], lines: [title], size: sizes.head, bold: true, fill: colours[asker] }));
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

/** The name of a matter, and below each other when it was asked for, a refusal and what was supplied. */
function rowParts(row: Row, y: number, colour: string): { parts: readonly string[]; height: number } {
  const { record, name, asked, refused, granted } = row;
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
  if (asked) add(asked, () => "", colours.quiet);
  if (refused) add(refusalText(record, refused), (middle) => cross([columns.refused, middle], colour));
  if (granted) add(detailsOf(granted), (middle) => disc([columns.granted, middle], granted, colour));
  return { parts, height: Math.max(names.length, used) * leading + 6 };
}

/** A disc in the colour of the supplier; an ochre ring for others; a dashed one for a time only. */
function disc(at: Point, { by, temporary }: Answer, colour: string): string {
  if (by === "others") return circle(at, 3.6, `fill="${colours.paper}" stroke="${colours.others}" stroke-width="2"`);
  return temporary
    ? circle(at, 3.6, `fill="${colours.paper}" stroke="${colour}" stroke-width="1.6" stroke-dasharray="2.5 1.7"`)
    : circle(at, 4.2, `fill="${colour}"`);
}
