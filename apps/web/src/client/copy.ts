/** Gives every text that can be copied a button; without scripts it can be selected. */
for (const text of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  const name = text.dataset.copy ?? "";
  const caption = `Copy ${name}`;
  button.textContent = caption;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      status.textContent = " Copied";
    } catch {
      // The clipboard is not available; the text is selected instead.
      getSelection()?.selectAllChildren(text);
      status.textContent = " Selected: press Ctrl+C or ⌘C";
    }
  });
  text.after(button, status);
}
