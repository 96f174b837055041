/**
 * Searches while the reader types, by what is written and by how it sounds, and keeps the search in the address. From the
 * field, the arrow keys lead through the results.
 */
import { joinedKey, keyWords, wholeKey } from "../search/search-terms.ts";

/** What is used of Pagefind. */
type Pagefind = {
  readonly options: (options: { readonly ranking: Readonly<Record<string, number>> }) => Promise<void>;
  readonly search: (
    term: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly Found[] }>;
};

type Found = {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{
    readonly raw_url?: string;
    readonly url: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
};

const pageSize = 20;

const form = document.querySelector<HTMLFormElement>("#search");
const list = document.querySelector<HTMLOListElement>("#results");
const status = document.querySelector<HTMLElement>("#search-status");
const more = document.querySelector<HTMLButtonElement>("#more");
const field = form?.querySelector("input");
const group = form?.querySelector("select");
if (form && field && group && list && status && more) enableSearch({ form, field, group, list, status, more });

/** The parts of the page. */
type Parts = {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly group: HTMLSelectElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly more: HTMLButtonElement;
};

function enableSearch({ form, field, group, list, status, more }: Parts): void {
  const base = form.dataset.base ?? "/";
  let loading: Promise<Pagefind> | undefined;
  let current = 0;
  let rest: readonly Found[] = [];

  readAddress();
  field.focus();
  window.addEventListener("popstate", readAddress);
  form.addEventListener("input", () => {
    const query = new URLSearchParams();
    if (field.value.trim() !== "") query.set("q", field.value.trim());
    if (group.value !== "") query.set("in", group.value);
    history.replaceState(null, "", query.size === 0 ? location.pathname : `?${query}`);
    search();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  more.addEventListener("click", async () => {
    const before = list.childElementCount;
    await show(current);
    list.querySelectorAll("a")[before]?.focus();
  });
  document.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.target === group || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops: readonly HTMLElement[] = [field, ...list.querySelectorAll("a")];
    const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  function readAddress(): void {
    const query = new URLSearchParams(location.search);
    field.value = query.get("q") ?? "";
    group.value = query.get("in") ?? "";
    if (group.selectedIndex < 0) group.value = "";
    search();
  }

  async function search(): Promise<void> {
    current += 1;
    const own = current;
    const term = field.value.trim();
    if (term === "") {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      loading ??= load(base);
      const found = await find(await loading, term, group.value);
      // The reader has typed on.
      if (own !== current) return;
      rest = found;
      list.replaceChildren();
      await show(own);
      const where = group.value === "" ? "" : ` in ${group.value}`;
      if (own !== current) return;
      status.textContent = `${found.length === 0 ? "No results" : found.length === 1 ? "1 result" : `${found.length} results`} for “${term}”${where}`;
    } catch {
      loading = undefined;
      status.textContent = "The search could not be loaded. Reload the page to try again.";
    }
  }

  async function show(own: number): Promise<void> {
    const next = await Promise.all(rest.slice(0, pageSize).map((found) => found.data()));
    if (own !== current) return;
    rest = rest.slice(pageSize);
    list.append(
      ...next.map(({ raw_url, url, meta }) => resultItem(`${base}${(raw_url ?? url).replace(/^\//, "")}`, meta)),
    );
    more.hidden = rest.length === 0;
  }
}

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ ranking: { termFrequency: 0, pageLength: 0, termSimilarity: 3 } });
  return pagefind;
}

/**
 * What is called by this name; then what has the words as written, as they sound, or as they sound when written together,
 * the best first.
 */
async function find(pagefind: Pagefind, term: string, group: string): Promise<readonly Found[]> {
  const filters = group === "" ? {} : { group };
  const search = async (each: string): Promise<readonly Found[]> =>
    keyWords(term) === "" && each !== term ? [] : (await pagefind.search(each, { filters })).results;
  const [called, ...others] = await Promise.all([
    search(`"${wholeKey(term)}"`),
    ...[...new Set([term, keyWords(term), joinedKey(term)])].map(search),
  ]);
  const best = new Map<string, Found>();
  for (const found of others.flat()) if (found.score > (best.get(found.id)?.score ?? 0)) best.set(found.id, found);
  for (const { id } of called) best.delete(id);
  return [...called, ...[...best.values()].toSorted((a, b) => b.score - a.score)];
}

function resultItem(
  address: string,
  { title = "", group = "", kind = "", excerpt = "" }: Readonly<Record<string, string>>,
): Node {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = title;
  const place = document.createElement("span");
  place.className = "note";
  place.textContent = ` ${[group, kind].filter(Boolean).join(" · ")}`;
  item.append(link, place);
  if (excerpt !== "") {
    const text = document.createElement("p");
    text.textContent = excerpt;
    item.append(text);
  }
  return item;
}
