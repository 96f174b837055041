import { isObject, type Path, valueAt } from "@unionstate/schema";
import type { Archive, Specimen } from "../archive.ts";
import { changed, rewritten } from "../edit.ts";
import type { Damage, Kind } from "../mutant.ts";
import { isList, type JsonObject, replaced } from "../values.ts";

/** A damage that may be reported anywhere in the record: two of its values contradict each other. */
const anywhere = (damage: Damage): Damage => ({ ...damage, lines: "any" });

const setTo = (specimen: Specimen, path: Path, to: unknown, what: string): Damage =>
  anywhere(changed(specimen, path, to, what));

const list = (value: unknown): readonly unknown[] => (isList(value) ? value : []);

const kind = (id: string, about: string, damage: Kind["damage"]): Kind => ({ id, about, semantic: true, damage });

/** Other records of the same collection. */
const others = ({ collection, id }: Specimen, { specimens }: Archive): Specimen[] =>
  specimens.filter((other) => other.collection === collection && other.id !== id);

const exchangedShares = kind(
  "exchanged-shares",
  "The shares of two answers in a wave, or of one answer in two waves, are exchanged.",
  function* (specimen) {
    const cells = list(specimen.record.waves).flatMap((wave, w) =>
      list(valueAt(wave, ["results"])).map((_, r) => ["waves", w, "results", r, "value"]),
    );
    for (const [index, one] of cells.entries()) {
      for (const other of cells.slice(index + 1)) {
        const [a, b] = [valueAt(specimen.record, one), valueAt(specimen.record, other)];
        if (!isObject(a) || !isObject(b) || JSON.stringify(a) === JSON.stringify(b)) continue;
        const record = replaced(replaced(specimen.record, one, b), other, a);
        yield anywhere(rewritten(specimen, record, `${one.join(".")} and ${other.join(".")}`, [one]));
      }
    }
  },
);

const otherShare = kind(
  "other-share",
  "A share and its printed words are both changed to another share of the paper.",
  function* (specimen, { draw }) {
    const { quantities } = specimen;
    const shares = quantities.filter(({ path, value }) => path.includes("results") && value.unit === "%");
    for (const { path, value } of shares) {
      const different = shares.filter((other) => JSON.stringify(other.value) !== JSON.stringify(value));
      if (different.length > 0) {
        const other = draw(different, specimen.file.path, path);
        yield setTo(specimen, path, other.value, `${JSON.stringify(other.value)} in ${path.join(".")}`);
      }
    }
  },
);

const turnedStance = kind(
  "turned-stance",
  "An argument for a claim is recorded as one against it.",
  function* (specimen) {
    const { stance } = specimen.record;
    if (stance === "for" || stance === "against")
      yield setTo(specimen, ["stance"], stance === "for" ? "against" : "for", `not ${stance}`);
  },
);

const falseAgreement = kind(
  "false-agreement",
  "A corroboration “agrees” with another value than the stated one, or “disagrees” with the same.",
  function* (specimen) {
    for (const [index, item] of list(specimen.record.corroborations).entries()) {
      const path = ["corroborations", index];
      const [agreement, value] = [valueAt(item, ["agreement"]), valueAt(item, ["value", "value"])];
      if (agreement === "disagrees") yield setTo(specimen, [...path, "agreement"], "agrees", "agrees");
      if (agreement !== "agrees") continue;
      yield setTo(specimen, [...path, "agreement"], "disagrees", "disagrees");
      if (typeof value === "number")
        yield setTo(specimen, [...path, "value", "value"], value * 0.7, `${value * 0.7} for ${value}`);
    }
  },
);

const otherYear = kind(
  "other-year",
  "A year is wrong in a date and in all printed words beside it.",
  function* (specimen) {
    for (const { path, value } of specimen.dates) {
      const year = /^\d{4}/.exec(value)?.[0];
      if (year === undefined || path[0] === "corroborations") continue;
      for (const step of [-4, 1]) {
        const other = String(Number(year) + step);
        const date = replaced(specimen.record, path, value.replace(year, other));
        // The printed words are changed as well, so that they do not reveal the mistake.
        const record = specimen.words.reduce(
          (next, { path: at, value: words }) => replaced(next, at, words.replaceAll(year, other)),
          date,
        );
        yield anywhere(rewritten(specimen, record, `${other} for ${year} in ${path.join(".")}`, [path]));
      }
    }
  },
);

const farFuture = kind("far-future", "A date is decades after the paper: 2091 for 2019.", function* (specimen) {
  for (const { path, value } of specimen.dates) {
    if (/^(?:19|20)\d{2}/.test(value) && path[0] !== "corroborations")
      yield setTo(specimen, path, value.replace(/^\d{4}/, "2091").replace(/\/\d{4}/, "/2092"), `2091 for ${value}`);
  }
});

const lostDecade = kind(
  "lost-decade",
  "A decade is recorded as its first year: `1970` for `197X`.",
  function* (specimen) {
    for (const { path, value } of specimen.dates) {
      if (value.includes("X")) yield setTo(specimen, path, value.replaceAll("X", "0"), `no X in ${value}`);
    }
  },
);

const otherWork = kind(
  "other-work",
  "A footnote refers to the work of another footnote, with or without its printed address.",
  function* (specimen, archive) {
    for (const [index, item] of list(specimen.record.works).entries()) {
      const pool = others(specimen, archive).filter(({ record }) => isObject(list(record.works)[0]));
      const other = list(archive.draw(pool, specimen.file.path, index).record.works)[0];
      const work = valueAt(other, ["work"]);
      if (work === valueAt(item, ["work"])) continue;
      yield setTo(specimen, ["works", index, "work"], work, `the work ${String(work)}`);
      yield setTo(specimen, ["works", index], other, `the work ${String(work)} and its address`);
    }
  },
);

const exchangedField = (
  id: string,
  about: string,
  path: Path,
  isAlike: (one: JsonObject, other: JsonObject) => boolean,
) =>
  kind(id, about, function* (specimen, archive) {
    const own = valueAt(specimen.record, path);
    const pool = others(specimen, archive).filter(({ record }) => {
      const value = valueAt(record, path);
      return value !== undefined && value !== null && value !== own && isAlike(specimen.record, record);
    });
    if (own === undefined || own === null || pool.length === 0) return;
    const other = archive.draw(pool, specimen.file.path);
    const damage = setTo(specimen, path, valueAt(other.record, path), `${path.join(".")} of ${other.id}`);
    const { text } = rewritten(other, replaced(other.record, path, own), "", [path]);
    yield { ...damage, also: { path: other.file.path, text } };
  });

const exchangedAddresses = exchangedField(
  "exchanged-addresses",
  "Two works have each other’s addresses.",
  ["URL"],
  () => true,
);

const exchangedTitles = exchangedField(
  "exchanged-titles",
  "Two works, both with a title inferred from the address, have each other’s titles.",
  ["title"],
  (one, other) => one.titleSource === other.titleSource,
);

const exchangedCodes = exchangedField(
  "exchanged-codes",
  "Two states have each other’s ISO code.",
  ["iso3166"],
  () => true,
);

const exchangedDates = exchangedField(
  "exchanged-dates",
  "Two exercises, agreements or documents have each other’s dates.",
  ["date"],
  (one, other) => one.kind === other.kind,
);

const exchangedSpeakers = exchangedField(
  "exchanged-speakers",
  "Two statements have each other’s speakers.",
  ["speakers"],
  (one, other) => JSON.stringify(one.speakers) !== JSON.stringify(other.speakers),
);

const loop = kind(
  "loop",
  "A record is part of itself, located in itself, rests on itself or answers itself, directly or over another.",
  function* (specimen, { specimens }) {
    const { collection, id, record } = specimen;
    const name = `${collection}/${id}`;
    for (const field of ["partOf", "locatedIn", "parent", "answers"]) {
      if (typeof record[field] !== "string") continue;
      yield setTo(specimen, [field], id, `${field} of itself`);
      const back = specimens.find((other) => other.collection === collection && other.record[field] === id);
      if (back) yield setTo(specimen, [field], back.id, `${field} and back`);
    }
    if (isList(record.restsOn)) {
      yield setTo(specimen, ["restsOn"], [...record.restsOn, name], "rests on itself");
      const back = specimens.find((other) => list(other.record.restsOn).includes(name));
      if (back)
        yield setTo(specimen, ["restsOn"], [...record.restsOn, `claims/${back.id}`], `rests on ${back.id} and back`);
    }
  },
);

const markup = kind(
  "markup",
  "A text has characters in the wrong encoding, HTML, Markdown or a placeholder.",
  function* (specimen, { draw }) {
    for (const { path, value } of specimen.spots) {
      if (typeof value !== "string" || !/\p{L} \p{L}/u.test(value)) continue;
      const ways = Object.entries(markups).filter(([, change]) => change(value) !== value);
      const [way, change] = draw(ways, specimen.file.path, path);
      yield setTo(specimen, path, change(value), `${way} in ${path.join(".")}`);
    }
  },
);

const markups: Readonly<Record<string, (text: string) => string>> = {
  "wrong encoding": (text) =>
    text.replace(/[–’“é]/, (letter) => Buffer.from(letter).toString("latin1").replace("\u0080", "€")),
  entity: (text) => text.replace(" ", " &amp; "),
  numeric: (text) => text.replace("’", "&#8217;"),
  tag: (text) => text.replace(/\p{L}+/u, "<b>$&</b>"),
  bold: (text) => text.replace(/\p{L}+/u, "**$&**"),
  placeholder: (text) => `${text.slice(0, 60)} TODO`,
  question: (text) => `${text.slice(0, 60)}???`,
};

const twoNames = kind(
  "two-names",
  "A name is followed by a second one, after a slash, a semicolon or in brackets.",
  function* (specimen) {
    const { name, variants } = specimen.record;
    if (specimen.collection !== "entities" || typeof name !== "string") return;
    const second = String(valueAt(list(variants)[0], ["name"]) ?? "Other Name");
    for (const both of [`${name} / ${second}`, `${name} (${second})`, `${name}; ${second}`])
      yield setTo(specimen, ["name"], both, both);
  },
);

const secondRecord = kind(
  "second-record",
  "An event, statement or entity has a second record under another id, worded differently or with another of its names.",
  function* ({ collection, id, record, ...specimen }) {
    const copy = `${id.slice(0, 70)}-again`;
    const path = specimen.file.path.replace(`/${id}.json`, `/${copy}.json`);
    const make = (changes: JsonObject, without: string, what: string): Damage => {
      const fresh = replaced({ ...record, id: copy, ...changes }, [without], undefined);
      return { ...anywhere(rewritten({ collection, id, record, ...specimen }, fresh, what, [])), path, added: true };
    };
    if ((collection === "events" || collection === "statements") && typeof record.label === "string")
      yield make({ label: record.label.replace(/ \([^()]*\)$/, "").slice(0, 150) }, "description", "another label");
    if (collection !== "entities") return;
    for (const variant of list(record.variants)) {
      const name = valueAt(variant, ["name"]);
      if (typeof name === "string" && /^[\p{Script=Latin}\p{P}\s\d]+$/u.test(name))
        yield make({ name }, "variants", `named ${name}`);
    }
  },
);

const tooManyDelivered = kind("too-many-delivered", "More arms are delivered than were ordered.", function* (specimen) {
  const steps = list(specimen.record.steps);
  const ordered = steps.find((step) => valueAt(step, ["kind"]) === "ordered");
  const number = valueAt(ordered, ["number", "value"]);
  if (typeof number !== "number" || !isObject(ordered)) return;
  const { price: _, ...step } = ordered;
  const delivered = {
    ...step,
    kind: "delivered",
    number: { ...Object(valueAt(ordered, ["number"])), value: number + 1 },
  };
  yield setTo(specimen, ["steps"], [...steps, delivered], `${number + 1} of ${number} delivered`);
});

/** Mistakes of meaning: each leaves a record with the right shape whose values are of the right kind. */
export const meaningKinds: readonly Kind[] = [
  exchangedShares,
  otherShare,
  turnedStance,
  falseAgreement,
  otherYear,
  farFuture,
  lostDecade,
  otherWork,
  exchangedAddresses,
  exchangedTitles,
  exchangedCodes,
  exchangedDates,
  exchangedSpeakers,
  loop,
  markup,
  twoNames,
  secondRecord,
  tooManyDelivered,
];
