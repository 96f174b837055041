/** What Belarus and Russia supplied to each other, and how far each depended on it. */
import type { EntityId, RecordReference } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import { type Dataset, recordNamed } from "../dataset.ts";
import { isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { box, chartWidth, colours, drawing, line, path, sizes, text } from "./drawing.ts";
import { shortName } from "./short-names.ts";

type State = Extract<EntityId, "belarus" | "russia">;

/** Something that one state supplies to the other. */
type Supply = {
  readonly record: RecordReference;
  readonly from: State;
  /** Words of the record that call the dependence full or extreme, or know no alternative. */
  readonly degree?: string;
};

const groups: readonly (readonly [title: string, supplies: readonly Supply[]])[] = [
  [
    "Money and energy",
    [
      { record: "relations/russia-subsidises-belarus", from: "russia" },
      { record: "claims/economy-depends", from: "russia" },
      { record: "claims/russia-depends-too", from: "belarus" },
    ],
  ],
  [
    "Arms industry",
    [
      { record: "relations/belarusian-vpk-tied-to-russian", from: "russia", degree: "extremely dependent" },
      { record: "arms-deals/belarus-russia-chassis", from: "belarus", degree: "fully depended" },
    ],
  ],
  [
    "Security",
    [
      { record: "relations/russia-guarantees-belarus", from: "russia", degree: "nobody else" },
      { record: "relations/belarus-protects-russia", from: "belarus" },
      { record: "relations/belarus-protects-russian-core", from: "belarus" },
    ],
  ],
];

export function mutualDependence(dataset: Dataset): Chart {
  const { asOf, eventDate, fact, name } = references(dataset);
  const supplies = groups.flatMap(([, each]) => each);
  const rows = groups.flatMap(([title, each]) => each.map((supply) => [title, ...wordsOf(dataset, supply)]));
  return {
    id: "mutual-dependence",
    title: prose(
      "chart-title",
    )`${name("belarus")} depended on ${name("russia")}, but ${name("russia")} on ${name("belarus")} as well`.claims(
      isCertain(fact("claims/economy-depends")),
      isCertain(fact("claims/russia-depends-too")),
    ),
    subtitle: prose("chart-subtitle")`What each supplied to the other, according to the paper; as of ${asOf()}`,
    svg: svgOf(dataset),
    description: `Arrows between Belarus and Russia. ${rows.map(([, what, from, how]) => `${from}: ${what} (${how})`).join("; ")}.`,
    table: { columns: ["Field", "What", "Supplied by", "Dependence"], rows },
    sources: supplies.map(({ record }) => record),
    shortened: supplies.map(({ record }) => fact(record)),
    note: prose(
      "chart-note",
    )`Thick: the paper calls the dependence full or extreme, or sees no alternative. Dashed: according to ${name("siarhei-bohdan")}. ${name("russia")} had been cutting subsidies ${eventDate("russian-subsidy-cuts")}.`.claims(
      isCertain(fact("relations/belarusian-vpk-tied-to-russian")),
      isCertain(fact("relations/belarus-protects-russian-core"), "attributed"),
    ),
  };
}

const isVital = (dataset: Dataset, { record, degree }: Supply): boolean =>
  degree !== undefined &&
  references(dataset)
    .fact(record)
    .restsOn.some(({ value }) => typeof value === "string" && value.includes(degree));

/** Who attributes it, if the paper does not state it as a fact. */
function sourceOf(dataset: Dataset, { record }: Supply): string | undefined {
  const found = recordNamed(dataset, record);
  const [who] = "accordingTo" in found ? (found.accordingTo ?? []) : [];
  return who === undefined ? undefined : dataset.get("entities", who).name;
}

function wordsOf(dataset: Dataset, supply: Supply): readonly string[] {
  const source = sourceOf(dataset, supply);
  const how = isVital(dataset, supply) ? "full, extreme or without alternative" : "degree not stated";
  return [
    shortName(supply.record),
    dataset.get("entities", supply.from).name,
    source === undefined ? how : `according to ${source}`,
  ];
}

const [barWidth, gap] = [12, 5];
const [left, right] = [barWidth + gap, chartWidth - barWidth - gap];

function svgOf(dataset: Dataset): string {
  const parts: string[] = [];
  let y = 12;
  for (const [title, supplies] of groups) {
    y += 23;
    parts.push(text({ at: [chartWidth / 2, y], lines: [title], size: sizes.head, bold: true, anchor: "middle" }));
    for (const supply of supplies) {
      y += 29;
      // Each label is on the side of the state that supplies it.
      const side = supply.from === "belarus" ? ([left + 4, "start"] as const) : ([right - 4, "end"] as const);
      parts.push(
        text({ at: [side[0], y - 8], lines: [shortName(supply.record)], anchor: side[1] }),
        arrow(dataset, supply, y),
      );
    }
  }
  const height = y + 10;
  const head = { size: sizes.value, bold: true } as const;
  return drawing(height, [
    text({ ...head, at: [0, 12], lines: [dataset.get("entities", "belarus").name], fill: colours.belarus }),
    text({
      ...head,
      at: [chartWidth, 12],
      lines: [dataset.get("entities", "russia").name],
      anchor: "end",
      fill: colours.russia,
    }),
    box(0, 20, barWidth, height - 20, `fill="${colours.belarus}"`),
    box(chartWidth - barWidth, 20, barWidth, height - 20, `fill="${colours.russia}"`),
    ...parts,
  ]);
}

/** An arrow from the state that supplies something to the other one. */
function arrow(dataset: Dataset, supply: Supply, y: number): string {
  const colour = supply.from === "russia" ? colours.russia : colours.belarus;
  const [from, to, towards] = supply.from === "russia" ? [right, left, 1] : [left, right, -1];
  const width = isVital(dataset, supply) ? 3.2 : 1.2;
  const half = isVital(dataset, supply) ? 5.5 : 4;
  const neck = to + towards * half * 2;
  return (
    line([from, y], [neck, y], colour, width, sourceOf(dataset, supply) === undefined ? "" : "5 3") +
    path(
      [
        [to, y],
        [neck, y - half],
        [neck, y + half],
      ],
      `fill="${colour}"`,
      "Z",
    )
  );
}
