import { get, label, list, permalink, type RecordOf, rows } from "@unionstate/dataset";
import { contestOf } from "../record/contested.ts";
import { textOf } from "../record/line.ts";
import { type Report, reportsOf } from "../record/passages.ts";
import { inWords } from "../record/words.ts";
import type { Value } from "../table/table-files.ts";
import { dealView } from "./arms-view.ts";

/** The headings of `dealSteps`. */
export const dealHeadings: readonly string[] = [
  ...["Address", "Deal", "Kind of arms", "Supplier", "Recipients or parties", "Arms"],
  ...["Step", "Taken by", "Date", "Date (EDTF)", "First day", "Last day"],
  ...["Number", "Number, from", "Number, to", "Unit", "Price", "Price, from", "Price, to", "Currency"],
  ...["Certainty", "Contested", "Page", "Other reports"],
];

/** The arms deals as a table with a row for each step, in words and in values; standing terms have one row. */
export const dealSteps = (): readonly (readonly Value[])[] => {
  const byDeal = Map.groupBy(rows("arms-deals"), ({ id }) => id);
  return list("arms-deals").flatMap((deal) => {
    const steps = byDeal.get(deal.id) ?? [];
    return dealView(deal).rows.map((step, i) => rowOf(deal, step, steps[i]));
  });
};

function rowOf(
  deal: RecordOf["arms-deals"],
  step: ReturnType<typeof dealView>["rows"][number],
  values: ReturnType<typeof rows<"arms-deals">>[number] | undefined,
): readonly Value[] {
  const supplier = deal.supplier ? [deal.supplier] : [];
  const quantity = (name: "number" | "price"): readonly Value[] => [
    values?.[`${name}Low`] ?? null,
    values?.[`${name}High`] ?? null,
    values?.[`${name}Unit`] ?? null,
  ];
  return [
    ...[permalink(deal), label(deal), deal.category ? inWords(deal.category) : null],
    names(supplier),
    names(deal.kind === "supply" ? deal.recipients : deal.parties),
    names("equipment" in deal ? deal.equipment : null),
    ...[step.what, values?.by ? names([values.by]) : null, step.when],
    ...[values?.date ?? null, values?.dateFirst ?? null, values?.dateLast ?? null],
    ...[step.number ?? null, ...quantity("number"), step.price ?? null, ...quantity("price")],
    ...[step.certainty || "stated", contestOf(deal)?.words ?? null, values?.pages ?? null],
    reportsOf(deal).map(reportWords).join(" ") || null,
  ];
}

const names = (ids: readonly Parameters<typeof entityName>[0][] | null | undefined): string | null =>
  ids?.map(entityName).join("; ") || null;

const entityName = (id: RecordOf["entities"]["id"]): string => get("entities", id).name;

/** `Disagrees (what was done): June 2017. … [Belarus to order Su-30SMs]` */
const reportWords = ({ work, statements }: Report): string =>
  `${statements
    .map(({ agreement, about, says }) => `${agreement}${about && ` (${about})`}${says && `: ${says}`}`)
    .join(" ")} [${textOf(work)}]`;
