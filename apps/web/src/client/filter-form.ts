/**
 * Filters what a page shows by its `form.filters`, and keeps the choice in the address.
 *
 * An element with `data-<name>="a b"` is shown while the control `name` is empty or has one of these values: within a
 * drawing it is marked with `data-off`, elsewhere it is hidden. A `[data-group]` is hidden with all elements in it, and
 * opened with them if it can be folded; its `[data-one][data-many]` counts them. Links such as `?certainty=any#unsure` set
 * the controls without loading the page, and so do links to the sections of a control with `data-sections`, whose values
 * are the ids of sections. The words in a control `q` are searched in the text of each `[data-q]`. `[data-more]` has links to the pages of the
 * chosen options, their `data-page`. What the default choice hides has `data-later`, which hides it until the choice is
 * applied. `button.fold` unfolds the controls that a phone folds, and counts those that are in use. `[data-none]` is shown
 * when nothing else is. After each change the form dispatches `filtered`; half a second after the last one, its status
 * says how much is shown, and in which order.
 *
 * All changes of one control are one step of the history, until it loses the focus: a search that is typed, or a list that
 * the arrow keys lead through.
 */
import { hasWords, isShown, queryOf, valuesFrom } from "./filters.ts";

function enableFilters(form: HTMLFormElement): void {
  const controls = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input[type=search]")];
  const defaults = new Map(controls.map((control) => [control.name, defaultOf(control)]));
  const names = controls.map(({ name }) => name);
  const items = [...document.querySelectorAll<HTMLElement | SVGElement>(names.map((each) => `[data-${each}]`).join())];
  const groups = [...document.querySelectorAll<HTMLElement>("[data-group]")];
  const counted = items.filter((item) => item.matches("[data-counted]"));
  const output = form.querySelector("output");
  const status = form.querySelector('[role="status"]');
  const none = form.querySelector<HTMLElement>("[data-none]");
  const order = form.querySelector<HTMLSelectElement>('select[name="sort"]');
  const more = form.querySelector("[data-more]");
  const fold = form.querySelector<HTMLButtonElement>("button.fold");
  const foldName = fold?.textContent ?? "";

  arrive();
  for (const element of document.querySelectorAll("[data-later]")) element.removeAttribute("data-later");
  fold?.addEventListener("click", () => {
    fold.setAttribute("aria-expanded", String(fold.getAttribute("aria-expanded") === "false"));
  });
  let lastChanged: EventTarget | null = null;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("change", ({ target }) => {
    apply();
    keep(target);
    announceLater();
  });
  form.addEventListener("input", ({ target }) => {
    // Lists are applied when they change.
    if (target instanceof HTMLSelectElement) return;
    apply();
    announceLater(() => keep(target));
  });
  document.addEventListener("focusout", () => {
    lastChanged = null;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    // The button beside the words that nothing matches disappears with them.
    if (none?.contains(document.activeElement)) controls[0]?.focus();
    follow("", "");
  });
  window.addEventListener("popstate", () => {
    lastChanged = null;
    arrive();
    announceLater();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?"], a[href^="#"]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { search, hash } = new URL(link.getAttribute("href") ?? "", location.href);
    const target = targetOf(hash);
    const query = link.matches('[href^="?"]')
      ? search
      : (sectionQuery(hash) ?? (isFilteredOut(target) ? "" : undefined));
    if (query === undefined && !(target instanceof HTMLDetailsElement)) return;
    event.preventDefault();
    follow(query, hash);
  });

  /** Reads an address that was opened or returned to; one that only names a section shows it. */
  function arrive(): void {
    readAddress();
    const query = location.search === "" ? sectionQuery(location.hash) : undefined;
    if (query) {
      history.replaceState(null, "", location.pathname + query + location.hash);
      readAddress();
    }
    const target = targetOf(location.hash);
    if (target instanceof HTMLDetailsElement) target.open = true;
  }

  /** The query that shows the section of a fragment, and keeps what else is chosen. */
  function sectionQuery(hash: string): string | undefined {
    const id = decodeURIComponent(hash.slice(1));
    const control = controls.find((each) => each instanceof HTMLSelectElement && each.matches("[data-sections]"));
    const isSection = control instanceof HTMLSelectElement && [...control.options].some(({ value }) => value === id);
    return isSection && id !== "" ? queryOf(new Map([...values(), [control.name, id]]), defaults) : undefined;
  }

  /** Whether the filters hide the target of a link: it is shown without them. */
  function isFilteredOut(target: HTMLElement | null): boolean {
    const hidden = target?.closest<HTMLElement>("[hidden]");
    return hidden ? hidden.matches("[data-group]") || items.includes(hidden) : false;
  }

  /** Goes to a choice, if there is a query, and to the target of a fragment, which is unfolded. */
  function follow(query: string | undefined, hash: string): void {
    lastChanged = null;
    history.pushState(null, "", location.pathname + (query ?? location.search) + hash);
    if (query !== undefined) {
      readAddress();
      announceLater();
    }
    const target = targetOf(hash);
    if (!target) return;
    // Focus moves with the view, for keyboards and screen readers, which would read all that a `details` contains.
    let focused = target;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      focused = target.querySelector("summary") ?? target;
    } else {
      target.setAttribute("tabindex", "-1");
    }
    focused.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  /** Keeps the choice in the address. */
  function keep(changed: EventTarget | null): void {
    const query = queryOf(values(), defaults);
    if (query === location.search) return;
    const address = location.pathname + query;
    if (changed !== null && changed === lastChanged) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    lastChanged = changed;
  }

  function announceLater(before?: () => void): void {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      before?.();
      if (status) status.textContent = [countWords(), orderWords()].filter(Boolean).join(", ");
    }, 500);
  }

  /** How much is shown of what is there, without what only another choice than the default shows at all. */
  function countWords(): string {
    const shown = counted.filter((item) => !isHidden(item));
    const widest = new Map(controls.map((each) => [each.name, hasAll(each) ? "" : (defaults.get(each.name) ?? "")]));
    const usual = counted.filter((item) => isShown(item.dataset, widest));
    const all = shown.every((item) => usual.includes(item)) ? usual : counted;
    return `${shown.length} of ${all.length} ${output?.getAttribute("data-unit") ?? ""}`.trim();
  }

  function orderWords(): string {
    const text = order?.selectedOptions[0]?.text;
    return !order?.value || !text ? "" : `by ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  }

  function readAddress(): void {
    const wanted = valuesFrom(location.search, defaults);
    for (const control of controls) {
      control.value = wanted.get(control.name) ?? "";
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0)
        control.value = defaults.get(control.name) ?? "";
    }
    apply();
  }

  function values(): ReadonlyMap<string, string> {
    return new Map(controls.map(({ name, value }) => [name, value]));
  }

  function apply(): void {
    const chosen = new Map(values());
    const words = chosen.get("q") ?? "";
    // The words are searched in the text of an element, and not among its values.
    chosen.delete("q");
    for (const item of items) {
      const off = !isShown(item.dataset, chosen) || ("q" in item.dataset && !hasWords(item.textContent ?? "", words));
      if (item instanceof SVGElement) item.toggleAttribute("data-off", off);
      else item.hidden = off;
    }
    const isLimited = queryOf(values(), defaults) !== "";
    for (const group of groups) {
      const shown = items.filter((item) => group.contains(item) && !isHidden(item)).length;
      group.hidden = shown === 0;
      if (group instanceof HTMLDetailsElement) group.open = !group.hidden && isLimited;
      const count = group.querySelector<HTMLElement>("[data-one]");
      if (count) count.textContent = `${shown} ${shown === 1 ? count.dataset.one : count.dataset.many}`;
    }
    for (const item of items) if (item instanceof HTMLDetailsElement) item.open = !item.hidden;
    if (fold) {
      const others = controls.filter((each) => each.closest(".folded") && each.value !== defaults.get(each.name));
      fold.textContent = others.length > 0 ? `${foldName} (${others.length})` : foldName;
    }
    const options = controls.flatMap((each) => (each instanceof HTMLSelectElement ? [...each.selectedOptions] : []));
    more?.replaceChildren(...options.flatMap(pageLink));
    if (output) output.value = countWords();
    if (none) none.hidden = counted.some((item) => !isHidden(item));
    form.dispatchEvent(new Event("filtered"));
  }
}

/** The page of an option as a link, after a space. */
function pageLink({ dataset, text }: HTMLOptionElement): readonly (Node | string)[] {
  if (dataset.page === undefined) return [];
  const link = document.createElement("a");
  link.href = dataset.page;
  link.textContent = `All about ${text}`;
  return [link, " "];
}

/** The value that a control has before anything is chosen. */
const defaultOf = (control: HTMLSelectElement | HTMLInputElement): string =>
  control instanceof HTMLSelectElement
    ? ([...control.options].find((each) => each.defaultSelected)?.value ?? "")
    : control.defaultValue;

/** Whether a control can be left without a choice. */
const hasAll = (control: HTMLSelectElement | HTMLInputElement): boolean =>
  control instanceof HTMLInputElement || [...control.options].some(({ value }) => value === "");

const targetOf = (hash: string): HTMLElement | null => document.getElementById(decodeURIComponent(hash.slice(1)));

const isHidden = (item: HTMLElement | SVGElement): boolean =>
  item instanceof SVGElement ? item.hasAttribute("data-off") : item.hidden !== false;

const form = document.querySelector<HTMLFormElement>("form.filters");
if (form) enableFilters(form);
