/** Writes what the filters of the page show beside the title of its chart, in each `[data-shown]`. */

const form = document.querySelector<HTMLFormElement>("form.filters");
const lines = [...document.querySelectorAll<HTMLElement>("[data-shown]")].map((line) => ({
  line,
  everything: line.textContent ?? "",
}));

/** `Shown: Russia, 2014: 5 of 21 deployments. The title is about all of them.` */
function update(): void {
  const options = [...(form?.querySelectorAll("option") ?? [])].filter(
    ({ selected, value }) => selected && value !== "",
  );
  const chosen = options.map(({ text }) => text).join(", ");
  const count = form?.querySelector("output")?.value ?? "";
  for (const { line, everything } of lines)
    line.textContent =
      options.length === 0 ? everything : `Shown: ${chosen}: ${count}. The title is about all of them.`;
}

form?.addEventListener("filtered", update);
update();
