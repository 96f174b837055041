import type { Finding } from "../../json/problem.ts";
import { span } from "../../records/edtf-span.ts";
import type { RecordOf } from "../../records/record-schemas.ts";
import { isQuantity, numbersOf, type Quantity } from "../../wording/quantity.ts";
import { oneOf } from "../nearest.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const dealSteps: Rule = {
  id: "deal/steps",
  severity: "error",
  requirement:
    "Each refusal or withdrawal in a deal says who acted: the supplier, a recipient, or a body or representative of one; no delivery comes before the order or exceeds it; and a step that is an event has a date that agrees with it.",
  reason:
    "The steps are read as the history of the deal, and the last of them as its state: both sides can refuse, and no two records may date the same step differently.",
  bad: '"kind": "refused", "date": "2015"',
  good: '"kind": "refused", "by": "russia", "date": "2015"',
  *check(records) {
    if (!records.isChecked("arms-deals")) return;
    const represented = representedBy(records);
    const events = new Map(records.of("events").map(({ record }) => [record.id, record.date]));
    for (const { file, record } of records.of("arms-deals")) {
      if (record.kind !== "supply") continue;
      yield* actorFaults(file, record, represented);
      yield* orderFaults(file, record);
      yield* numberFaults(file, record);
      yield* eventFaults(file, record, events);
    }
  },
};

type Supply = Extract<RecordOf<"arms-deals">, { kind: "supply" }>;

type Represented = ReadonlyMap<string, ReadonlySet<string>>;

function* actorFaults(
  file: string,
  { supplier, recipients, steps }: Supply,
  represented: Represented,
): Generator<Finding> {
  const parties = [...(supplier === null ? [] : [supplier]), ...(recipients ?? [])];
  for (const [index, { kind, by }] of steps.entries()) {
    if (by === undefined) {
      if (kind === "refused" || kind === "withdrawn")
        yield {
          file,
          path: ["steps", index, "kind"],
          message: `The step \`${kind}\` does not say who acted.`,
          expected: `\`by\`${parties.length > 0 ? `: ${oneOf(parties)}` : " with the supplier or a recipient"}.`,
          fix: "Add `by`.",
        };
      continue;
    }
    const whom = represented.get(by);
    if (parties.length === 0 || parties.some((party) => party === by || whom?.has(party))) continue;
    yield {
      file,
      path: ["steps", index, "by"],
      message: `\`${by}\` is neither a party to this deal nor a body or representative of one.`,
      expected: `The supplier or a recipient: ${oneOf(parties)}.`,
      fix: "Use the party that acted, or correct `supplier` or `recipients`.",
    };
  }
}

function* orderFaults(file: string, { steps }: Supply): Generator<Finding> {
  const delivered = steps.findIndex(({ kind }) => kind === "delivered");
  const ordered = steps.findIndex(({ kind }) => kind === "ordered");
  if (delivered < 0 || ordered < delivered) return;
  yield {
    file,
    path: ["steps", delivered],
    message: "The arms are delivered in an earlier step than they are ordered.",
    expected: "Steps in order of time.",
    fix: "Move the order before the delivery, or record a later order as a deal of its own.",
  };
}

function* numberFaults(file: string, { steps }: Supply): Generator<Finding> {
  const ordered = numberOf(steps.findLast(({ kind }) => kind === "ordered"));
  if (!ordered || ordered.approximate || (ordered.kind === "bound" && ordered.comparator.startsWith(">"))) return;
  const most = Math.max(...numbersOf(ordered));
  let total = 0;
  for (const [index, step] of steps.entries()) {
    const delivered = step.kind === "delivered" ? numberOf(step) : undefined;
    if (!delivered || delivered.unit !== ordered.unit) continue;
    if (delivered.kind === "bound" && delivered.comparator.startsWith("<")) continue;
    total += Math.min(...numbersOf(delivered));
    if (total <= most) continue;
    yield {
      file,
      path: ["steps", index, "number"],
      message: `${total} are delivered, but only ${most} are ordered.`,
      expected: `At most ${most}.`,
      fix: "Check both numbers in the paper, and correct the wrong one.",
    };
  }
}

function numberOf(step: { readonly number?: unknown } | undefined): Quantity | undefined {
  return isQuantity(step?.number) ? step.number : undefined;
}

function* eventFaults(file: string, { steps }: Supply, events: ReadonlyMap<string, string | null>): Generator<Finding> {
  for (const [index, { event, date }] of steps.entries()) {
    const theirs = event === undefined ? undefined : events.get(event);
    if (!theirs || date === null || overlap(date, theirs)) continue;
    yield {
      file,
      path: ["steps", index, "date"],
      message: `The step is dated \`${date}\`, but its event \`${event}\` is dated \`${theirs}\`.`,
      expected: "The same date in both.",
      fix: "Check the date in the paper, and correct the wrong one, or refer to another event.",
    };
  }
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [span(one), span(other)];
  // `date/calendar` reports invalid dates.
  return a.kind !== "date" || b.kind !== "date" || (a.from <= b.to && b.from <= a.to);
}

/** For each entity, what it is part of, at any distance: a ministry of its state, a person of the body and the state. */
function representedBy(records: Records): Represented {
  const direct = new Map(
    records.of("entities").map(({ record }): [string, string[]] => {
      const roles = "roles" in record ? (record.roles ?? []) : [];
      const wholes = [
        "country" in record ? record.country : undefined,
        "partOf" in record ? record.partOf : undefined,
        ...roles.map((role) => role.of),
      ];
      return [record.id, wholes.filter((id) => id !== undefined)];
    }),
  );
  const all = new Map<string, Set<string>>();
  for (const id of direct.keys()) {
    const reached = new Set<string>(direct.get(id));
    // A set can grow while it is iterated over.
    for (const whole of reached) for (const next of direct.get(whole) ?? []) reached.add(next);
    all.set(id, reached);
  }
  return all;
}
