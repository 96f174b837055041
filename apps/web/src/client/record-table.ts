/** Sorts the rows of a table by its headings, and offers the rows that are shown as files. */
import { csvOf, fileName, jsonOf, type Value } from "../table/table-files.ts";
import { sortedBy } from "./sorting.ts";

function enable(table: HTMLTableElement, form: HTMLFormElement, order: HTMLSelectElement): void {
  const [body] = table.tBodies;
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const names = headings.map(({ textContent }) => textContent ?? "");
  const original = [...(body?.rows ?? [])];
  let applied = "";
  for (const [column, heading] of headings.entries()) {
    const name = names[column] ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-label", `Sort by ${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    // Cells are read with the name of their column, and not with what its button does.
    heading.setAttribute("aria-label", name);
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      order.value = order.value === String(column) ? `-${column}` : String(column);
      order.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  form.addEventListener("filtered", sort);
  sort();
  for (const button of document.querySelectorAll<HTMLElement>("[data-download]")) {
    button.addEventListener("click", () => download(button.dataset.download === "json" ? "json" : "csv"));
  }

  function sort(): void {
    // Rows that are moved lose the click that has begun on them.
    if (!body || order.value === applied) return;
    applied = order.value;
    const [column, descending] = [Math.abs(Number(applied)), applied.startsWith("-")];
    for (const [i, heading] of headings.entries()) {
      if (applied !== "" && i === column) heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    body.append(...(applied === "" ? original : sortedBy(original, (row) => sortKeyOf(row, column), descending)));
  }

  function download(kind: "csv" | "json"): void {
    const { name = "", version = "", source = "", licence = "" } = table.dataset;
    const shown = [...(body?.rows ?? [])].filter((row) => !row.hidden);
    const columns = headings.flatMap((heading, i) => [names[i] ?? "", ...valuesOf(heading).map(String)]);
    const rows = shown.map((row) => [
      `https://w3id.org/unionstate/${name}/${row.id}`,
      ...[...row.cells].flatMap((cell) => [
        (cell.textContent ?? "").replaceAll("\u00A0", " ").trim(),
        ...valuesOf(cell),
      ]),
    ]);
    const choices = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")].filter(
      ({ name: control, value }) => control !== "sort" && value !== "",
    );
    const terms = { source, licence, version, filter: choices.map(choiceWords).join("; ") };
    const text = (kind === "csv" ? csvOf : jsonOf)(["Address", ...columns], rows, terms);
    const link = document.createElement("a");
    const type = kind === "csv" ? "text/csv" : "application/json";
    const address = URL.createObjectURL(new Blob([text], { type }));
    link.href = address;
    const values = choices.map(({ value }) => value);
    link.download = fileName(version, name, values, kind);
    link.click();
    URL.revokeObjectURL(address);
    const status = form.querySelector('[role="status"]');
    const noun = shown.length === 1 ? "record" : "records";
    if (status) status.textContent = `Downloaded ${shown.length} ${noun} as ${kind.toUpperCase()}`;
  }
}

/** The values that a cell adds in files, or a heading their names. */
const valuesOf = ({ dataset: { values } }: HTMLElement): readonly Value[] => (values ? JSON.parse(values) : []);

/** A choice in words: `Kind: Exercise`. */
function choiceWords(control: HTMLSelectElement | HTMLInputElement): string {
  const name = control.labels?.[0]?.firstChild?.textContent?.trim() ?? control.name;
  return `${name}: ${control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text : control.value}`;
}

function sortKeyOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.sortKey ?? cell?.textContent?.trim() ?? "";
}

const table = document.querySelector<HTMLTableElement>("table.records");
const form = document.querySelector<HTMLFormElement>("form.filters");
const order = form?.querySelector<HTMLSelectElement>("select[name=sort]");
if (table && form && order) enable(table, form, order);
