import { expect, test } from "vitest";
import { releaseFile } from "../../test/real-data.ts";
import { tables } from "../tables/tables.ts";

const columns = tables.flatMap((table) => table.columns.map(({ name }) => ({ table: table.name, name })));

test("the codebook describes every column of every table, in Markdown and HTML", () => {
  const markdown = releaseFile("codebook.md");
  const html = releaseFile("codebook.html");
  for (const { name } of tables) {
    expect(markdown).toContain(`\n## ${name}\n`);
    expect(html).toContain(`<h2 id="${name}">${name}</h2>`);
  }
  expect(markdown.match(/^\| `[a-z0-9_]+` \|/gm)).toEqual(columns.map(({ name }) => `| \`${name}\` |`));
  expect(html.match(/<th scope="row"><code>[a-z0-9_]+<\/code><\/th>/g)).toHaveLength(columns.length);
});

test("every row of a Markdown table has six cells", () => {
  for (const line of releaseFile("codebook.md").split("\n")) {
    if (line.startsWith("|")) expect([line, line.match(/(?<!\\)\|/g)?.length]).toEqual([line, 7]);
  }
});

test("it names fields as the tables do, and says how many cells are empty", () => {
  const markdown = releaseFile("codebook.md");
  expect(markdown).not.toMatch(/`[a-z]+(?:AsPrinted|To|By|In|On)`/);
  expect(markdown).toMatch(/\| `sample_size` \|.*\| 4 of 4 \|/);
});
