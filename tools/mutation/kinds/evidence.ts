import { type Path, paper, valueAt } from "@unionstate/schema";
import { findAddress, findPrinted } from "../../../apps/validate/src/source/find-printed.ts";
import type { Printed } from "../../../apps/validate/src/source/printed-strings.ts";
import type { Archive, Specimen } from "../archive.ts";
import { changed, isPossiblePage, passageOf, passagePaths, rewritten, typosOf } from "../edit.ts";
import type { Kind } from "../mutant.ts";
import { isList, replaced } from "../values.ts";

const changedPrint: Kind = {
  id: "changed-print",
  about: "A digit of a quotation is changed, and the value beside it is not.",
  *damage(specimen, { source, draw }) {
    for (const { path, text, kind, pages } of specimen.printed.filter(isRequired)) {
      const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
      if (places.length === 0 || kind === "address") continue;
      const others = places.flatMap((at) =>
        [..."123456789"]
          .filter((digit) => digit !== text[at])
          .map((digit) => text.slice(0, at) + digit + text.slice(at + 1)),
      );
      const other = draw(others, specimen.file.path, path);
      // By chance the page may print the changed text as well.
      if (pages.some((page) => source.slice(page - 1, page).some((each) => findPrinted(each, other, kind).length > 0)))
        continue;
      // The value of a quantity, or a date, may be the wrong one.
      const quantity = specimen.quantities.find((each) => path.join(".").startsWith(`${each.path.join(".")}.`));
      const beside = quantity
        ? [quantity.path, ...["value", "limit", "low", "high", "unit"].map((field) => [...quantity.path, field])]
        : specimen.dates.map((date) => date.path);
      yield changed(specimen, path, other, `“${other}” for “${text}”`, [path, ...beside]);
    }
  },
};

/** Whether the paper has to print a text: a name that the editors chose may differ. */
const isRequired = ({ isOptional }: Printed): boolean => !isOptional;

const misspeltPrint: Kind = {
  id: "misspelt-print",
  about: "A letter of a printed name, quotation or address is wrong.",
  *damage(specimen, { source, draw }) {
    for (const { path, text, kind } of specimen.printed.filter(isRequired)) {
      // Headings may be printed in capitals, so that a change of case alone is not a mistake.
      const typos = typosOf(text).filter((typo) => typo.toLowerCase() !== text.toLowerCase() && /\p{L}/u.test(typo));
      if (typos.length === 0) continue;
      const typo = draw(typos, specimen.file.path, path);
      const isPrinted = source.some((page) =>
        kind === "address"
          ? findAddress(source, page.number, typo).length > 0
          : findPrinted(page, typo, kind).length > 0,
      );
      if (!isPrinted) yield changed(specimen, path, typo, `“${typo}” for “${text}”`);
    }
  },
};

const copiedText: Kind = {
  id: "copied-text",
  about: "A description contains a dozen consecutive words of the paper.",
  *damage(specimen, archive) {
    const { source, draw } = archive;
    for (const { path, value, shape } of specimen.spots) {
      const field = path.at(-1);
      if (typeof value !== "string" || typeof field !== "string" || !descriptionFields.has(field)) continue;
      // The label of an answer or a subgroup is a name.
      if (field === "label" && path.length > 1) continue;
      const page = draw(source, specimen.file.path, path);
      const words = page.text.replace(/\p{Pd}\s*\n\s*/gu, "").match(/[\p{L}\p{N}’]+/gu) ?? [];
      // Names and titles may be copied; hardly any of them has so many words in lower case.
      const starts = words.flatMap((_, at) => {
        const run = words.slice(at, at + runLength);
        return run.length === runLength && /^[\p{Ll}\s]+$/u.test(run.join(" ")) && !isInTitle(run, archive) ? [at] : [];
      });
      if (starts.length === 0) continue;
      const at = draw(starts, specimen.file.path, path, "place");
      const copied = `It is said that ${words.slice(at, at + runLength).join(" ")}.`;
      if (copied.length > Number(shape.limits.maxLength ?? Number.POSITIVE_INFINITY)) continue;
      // The copied words are not named, so that no sentence of the paper gets into a report.
      yield changed(specimen, path, copied, `page ${page.number} in ${path.join(".")}`);
    }
  },
};

const runLength = 12;

const descriptionFields = new Set(
  "advice comment description finding label note occasion population question resolution".split(" "),
);

const isInTitle = (run: readonly string[], archive: Archive): boolean =>
  titlesOf(archive).includes(run.slice(2, -2).join(" "));

function titlesOf(archive: Archive): string {
  const titles =
    titlesByArchive.get(archive) ??
    archive.specimens
      .flatMap(({ record: { title, name } }) => [title, name])
      .join("\n")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\n]+/gu, " ");
  titlesByArchive.set(archive, titles);
  return titles;
}

const titlesByArchive = new WeakMap<Archive, string>();

const wrongPage: Kind = {
  id: "wrong-page",
  about: "A page number is off by one or by five.",
  *damage(specimen, archive) {
    const { collection, spots, printed } = specimen;
    const pagePaths = spots
      .filter(({ path, value }) => path.at(-1) === "page" && typeof value === "number")
      .map(({ path }) => path);
    for (const path of pagePaths) {
      const value = Number(valueAt(specimen.record, path));
      for (const page of [-1, 1, -5, 5].map((step) => value + step)) {
        if (page < 1 || page > paper.pages) continue;
        const passage = passageOf(path);
        if (passage && isPossiblePage(specimen, passage, page, archive)) continue;
        // Of a note and its marker, or of a page and what is printed there, either may be the wrong one.
        const others = [
          ...(collection === "citations" ? [...pagePaths, ...printed.map((each) => each.path)] : []),
          ...passagePaths(specimen, path),
          ...(collection === "sections" ? [["title"]] : []),
        ];
        yield changed(specimen, path, page, `page ${page} for ${value}`, [path, ...others]);
      }
    }
  },
};

const wrongSection: Kind = {
  id: "wrong-section",
  about: "A passage names a section that does not cover its page.",
  *damage(specimen, { sections, draw }) {
    for (const { path, collection } of specimen.references) {
      const pagePath = [...path.slice(0, -1), "page"];
      const page = valueAt(specimen.record, pagePath);
      if (collection !== "sections" || path.length < 2 || typeof page !== "number") continue;
      const others = [...sections].filter(([, { first, last }]) => page < first || page > last).map(([id]) => id);
      const other = draw(others, specimen.file.path, path);
      // The page may be the wrong one.
      yield changed(specimen, path, other, `${other} for page ${page}`, [path, pagePath]);
    }
  },
};

const farFootnote: Kind = {
  id: "far-footnote",
  about: "A passage cites a footnote whose marker is pages away.",
  *damage(specimen, { markers, draw }) {
    for (const { path, value, list, items } of citedNotes(specimen)) {
      const page = Number(valueAt(specimen.record, [...list.slice(0, -1), "page"]));
      const far = [...markers].filter(([, marker]) => Math.abs(marker - page) > 2).map(([number]) => number);
      const other = draw(far, specimen.file.path, path);
      yield changed(specimen, path, other, `note ${other} for ${value}`, items);
    }
  },
};

const nearFootnote: Kind = {
  id: "near-footnote",
  about: "A passage cites the footnote after its own.",
  semantic: true,
  *damage(specimen, { markers }) {
    for (const { path, value, numbers, items } of citedNotes(specimen)) {
      const next = value + 1;
      if (!markers.has(next) || numbers.includes(next)) continue;
      yield changed(specimen, path, next, `note ${next} for ${value}`, items);
    }
  },
};

/** Every footnote that a passage cites. The file format sorts the list, so that a changed number may be at any item. */
function* citedNotes({ references, record }: Specimen) {
  for (const { path, collection } of references) {
    const value = valueAt(record, path);
    const list = path.slice(0, -1);
    const numbers = valueAt(record, list);
    if (collection !== "citations" || typeof value !== "number" || !isList(numbers)) continue;
    yield { path, value, list, numbers, items: numbers.map((_, index) => [...list, index]) };
  }
}

const swapped: Kind = {
  id: "swapped",
  about: "Two values are swapped: the ends of a range, dates of a deal, pages of two passages, latitude and longitude.",
  *damage(specimen, archive) {
    for (const [one, other] of swappablePairs(specimen, archive)) {
      const [a, b] = [valueAt(specimen.record, one), valueAt(specimen.record, other)];
      if (JSON.stringify(a) === JSON.stringify(b)) continue;
      const record = replaced(replaced(specimen.record, one, b), other, a);
      const holder = one.slice(0, -1);
      const places = [
        one,
        other,
        ...(holder.length > 0 ? [holder] : []),
        ...passagePaths(specimen, one),
        ...passagePaths(specimen, other),
      ];
      yield rewritten(specimen, record, `${one.join(".")} and ${other.join(".")}`, places);
    }
  },
};

function* swappablePairs(specimen: Specimen, archive: Archive): Generator<readonly [Path, Path]> {
  const { record } = specimen;
  for (const { path, value } of specimen.quantities) {
    if (value.kind === "range") {
      yield [
        [...path, "low"],
        [...path, "high"],
      ];
    }
  }
  for (const { path, value } of specimen.spots) {
    const [field, index] = path;
    const holder = path.slice(0, -1);
    if (path.at(-1) === "latitude") yield [path, [...holder, "longitude"]];
    if (path.at(-1) === "minuend") yield [path, [...holder, "subtrahend"]];
    if (field === "waves" && path.at(-1) === "date" && index !== 0) yield [path, ["waves", 0, "date"]];
    if (field === "evidence" && path.at(-1) === "page" && index !== 0) {
      const first = ["evidence", 0, "page"];
      const [own, other] = [Number(value), Number(valueAt(record, first))];
      const isPossible =
        isPossiblePage(specimen, ["evidence", index ?? 0], other, archive) &&
        isPossiblePage(specimen, ["evidence", 0], own, archive);
      if (own !== other && !isPossible) yield [path, first];
    }
  }
  const steps = isList(record.steps) ? record.steps.map((_, index) => ["steps", index, "date"]) : [];
  const dates = [...steps, ["start"], ["end"]].flatMap((path) => {
    const value = valueAt(record, path);
    return typeof value === "string" ? [{ path, value }] : [];
  });
  for (const [index, earlier] of dates.entries()) {
    for (const later of dates.slice(index + 1)) {
      // An open interval is possible in either order.
      if (!earlier.value.includes("..") && !later.value.includes("..")) yield [earlier.path, later.path];
    }
  }
}

/** Quotations, pages, sections and footnotes that do not match the paper. */
export const evidenceKinds: readonly Kind[] = [
  changedPrint,
  misspeltPrint,
  copiedText,
  wrongPage,
  wrongSection,
  farFootnote,
  swapped,
  nearFootnote,
];
