/** Shows only the releases after the version in the address: `?since=1.0.0`. */
const since = new URLSearchParams(location.search).get("since") ?? "";
const sections = [...document.querySelectorAll<HTMLElement>("section[data-version]")];
const select = document.querySelector("select");
if (select) select.value = since;
const at = sections.findIndex((section) => section.dataset.version === since);
if (at >= 0) {
  for (const section of sections.slice(at)) section.hidden = true;
  const status = document.querySelector("#since-status");
  const versions = at === 1 ? "1 later version" : `${at} later versions`;
  if (status) status.textContent = at === 0 ? `Version ${since} is the latest.` : `${versions} since ${since}:`;
}
