/** Sorts the rows of a table by its headings, and offers the rows that are shown as files. */
import { sortedBy } from "./sorting.ts";
import { csvOf, jsonOf } from "./table-files.ts";

function enable(table: HTMLTableElement, form: HTMLFormElement, order: HTMLSelectElement): void {
  const [body] = table.tBodies;
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const original = [...(body?.rows ?? [])];
  for (const [column, heading] of headings.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
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
    const [column, descending] = [Math.abs(Number(order.value)), order.value.startsWith("-")];
    const direction = descending ? "descending" : "ascending";
    for (const [i, heading] of headings.entries()) {
      if (order.value !== "" && i === column) heading.setAttribute("aria-sort", direction);
      else heading.removeAttribute("aria-sort");
    }
    body?.append(...(order.value === "" ? original : sortedBy(original, (row) => sortKeyOf(row, column), descending)));
  }

  function download(kind: "csv" | "json"): void {
    const shown = [...(body?.rows ?? [])].filter((row) => !row.hidden);
    const names = headings.map(({ textContent }) => textContent ?? "");
    const rows = shown.map((row) => [
      `https://w3id.org/unionstate/${table.dataset.name}/${row.id}`,
      ...[...row.cells].map(({ textContent }) => textContent?.trim() ?? ""),
    ]);
    const text = (kind === "csv" ? csvOf : jsonOf)(["Address", ...names], rows);
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([text], { type: kind === "csv" ? "text/csv" : "application/json" }));
    link.href = address;
    link.download = `unionstate-${table.dataset.name}.${kind}`;
    link.click();
    URL.revokeObjectURL(address);
  }
}

function sortKeyOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.sortKey ?? cell?.textContent?.trim() ?? "";
}

const table = document.querySelector<HTMLTableElement>("table.records");
const form = document.querySelector<HTMLFormElement>("form.filters");
const order = form?.querySelector<HTMLSelectElement>("select[name=sort]");
if (table && form && order) enable(table, form, order);
