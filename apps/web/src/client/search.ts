/**
 * Searches while the reader types, by what is written and by how it sounds, and keeps the search in the address. From the
 * field, the arrow keys lead through the results.
 */
import { languageOfWords, lettersOf, wordsOf } from "../search/search-terms.ts";
import { type Findings, type Found, find, type Pagefind } from "./find.ts";

const pageSize = 20;

const form = document.querySelector<HTMLFormElement>("#search");
const list = document.querySelector<HTMLOListElement>("#results");
const status = document.querySelector<HTMLElement>("#search-status");
const announced = document.querySelector<HTMLElement>("#search-announced");
const more = document.querySelector<HTMLButtonElement>("#more");
const field = form?.querySelector("input");
const group = form?.querySelector("select");
if (form && field && group && list && status && announced && more)
  enableSearch({ form, field, group, list, status, announced, more });

/** The parts of the page. */
type Parts = {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly group: HTMLSelectElement;
  readonly list: HTMLElement;
  /** What the search found, as it is typed; and once no more is typed, for screen readers. */
  readonly status: HTMLElement;
  readonly announced: HTMLElement;
  readonly more: HTMLButtonElement;
};

function enableSearch({ form, field, group, list, status, announced, more }: Parts): void {
  const base = form.dataset.base ?? "/";
  const pageTitle = document.title;
  let loading: Promise<Pagefind> | undefined;
  let loadingNames: Promise<readonly string[]> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  let current = 0;
  let rest: readonly Found[] = [];

  readAddress();
  field.focus();
  window.addEventListener("popstate", readAddress);
  form.addEventListener("input", ({ target }) => {
    const query = new URLSearchParams();
    if (field.value.trim() !== "") query.set("q", field.value.trim());
    if (group.value !== "") query.set("in", group.value);
    const address = query.size === 0 ? location.pathname : `?${query}`;
    if (target === group) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
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
    document.title = term === "" ? pageTitle : `“${term}” – ${pageTitle}`;
    if (term === "") {
      list.replaceChildren();
      more.hidden = true;
      say([]);
      return;
    }
    try {
      loading ??= load(base);
      const findings = await find(await loading, term, group.value);
      const words = await statusOf(term, findings);
      // The reader has typed on.
      if (own !== current) return;
      rest = findings.results;
      list.replaceChildren();
      await show(own);
      if (own === current) say(words);
    } catch {
      loading = undefined;
      loadingNames = undefined;
      say(["The search could not be loaded. Reload the page to try again."]);
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

  function say(words: readonly (string | Node)[]): void {
    status.replaceChildren(...words);
    clearTimeout(announcing);
    announcing = setTimeout(() => announced.replaceChildren(...[...status.childNodes].map(plainCopy)), 700);
  }

  /** How many results there are, and how a word that is not among them may be spelt. */
  async function statusOf(term: string, { results, heard, unknown }: Findings): Promise<readonly (string | Node)[]> {
    const { length } = results;
    const count = length === 0 ? "No results" : length === 1 ? "1 result" : `${length} results`;
    const where = group.value === "" ? "" : ` in ${group.value}`;
    const first = length > pageSize ? `, the first ${pageSize} below` : "";
    const begin = [`${count} for “`, inLanguage(term), `”${where}`];
    if (unknown.length === 0 && (heard.length === 0 || length === 0)) return [...begin, length === 0 ? "." : first];
    const respelt = await respell(term, [...heard, ...unknown]);
    if (respelt === undefined || lettersOf(respelt) === lettersOf(term)) return [...begin, length === 0 ? "." : first];
    if (length > 0) return [...begin, ", which sounds like “", inLanguage(respelt), `”${first}`];
    const link = document.createElement("a");
    link.href = `?${new URLSearchParams({ q: respelt })}`;
    link.append(inLanguage(respelt));
    return [...begin, ". Did you mean “", link, "”?"];
  }

  /** The words with names in place of those that are misspelt; `undefined` if no name is near one of them. */
  async function respell(term: string, misspelt: readonly string[]): Promise<string | undefined> {
    loadingNames ??= fetch(`${base}pagefind/names.json`).then((response) => response.json());
    const [{ nearName }, names] = await Promise.all([import("../search/near-names.ts"), loadingNames]);
    const words = wordsOf(term).map((word) => (misspelt.includes(word) ? nearName(word, names) : word));
    return words.includes(undefined) ? undefined : words.join(" ");
  }
}

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ ranking: { termFrequency: 0, pageLength: 0, termSimilarity: 3 } });
  return pagefind;
}

function inLanguage(words: string): Node {
  const element = document.createElement("span");
  element.textContent = words;
  const language = languageOfWords(words);
  if (language !== undefined) element.lang = language;
  return element;
}

/** A copy without links, for a text that is only heard. */
const plainCopy = (node: Node): Node | string =>
  node instanceof HTMLAnchorElement ? (node.firstChild?.cloneNode(true) ?? "") : node.cloneNode(true);

function resultItem(
  address: string,
  { title = "", group = "", kind = "", excerpt = "", lang = "" }: Readonly<Record<string, string>>,
): Node {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = title;
  if (lang !== "") link.lang = lang;
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
