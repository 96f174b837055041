import { expect, test } from "vitest";
import { dataLicence, docsAddress, docsPages, docsSection } from "./pages.ts";

test.each([
  ["data-model.md#polls", "docs/cookbook.md", "docs/data-model/#polls"],
  ["../packages/dataset/README.md#removed-ids", "docs/versioning.md", "docs/package/#removed-ids"],
  ["docs/README.md", "CONTRIBUTING.md", "docs/"],
])("%s in %s leads to the page %s", (href, from, page) => {
  expect(docsAddress(href, from)).toMatch(new RegExp(`/${page}$`));
});

test.each([
  ["#csv", "docs/formats.md", "#csv"],
  ["https://example.org/", "docs/formats.md", "https://example.org/"],
  [
    "../packages/dataset/rule-exceptions.json",
    "docs/rules.md",
    "https://github.com/unionstate/dataset/blob/main/packages/dataset/rule-exceptions.json",
  ],
])("%s in %s leads to %s", (href, from, address) => {
  expect(docsAddress(href, from)).toBe(address);
});

test("every page has a title and a description", () => {
  for (const { title, description, html } of docsPages) {
    expect([title, description, html]).not.toContain("");
  }
});

test("a section of a file is shown on another page with links that lead somewhere", () => {
  const html = docsSection("GOVERNANCE.md", "Who decides");
  expect(html).toContain("CODEOWNERS</a>");
  expect(html).toContain(`href="${docsAddress("docs/releases.md", "")}"`);
  expect(html).not.toContain("<h2");
  expect(() => docsSection("GOVERNANCE.md", "Who pays")).toThrow("GOVERNANCE.md has no section “Who pays”.");
});

test("the terms of reuse are those of the package", () => {
  expect(dataLicence).toContain("Creative Commons Attribution 4.0");
  expect(dataLicence).toContain('<a href="https://www.geonames.org/">');
});

test("the names of files that the site offers are links to them", () => {
  const formats = docsPages.find(({ name }) => name === "formats");
  expect(formats?.html).toMatch(/<a href="[^"]*files\/unionstate-works\.ris" download><code>unionstate-works\.ris</);
  expect(formats?.html).toContain("<code>unionstate-graph.gexf</code>");
  expect(formats?.html).not.toContain("files/unionstate-graph.gexf");
});
