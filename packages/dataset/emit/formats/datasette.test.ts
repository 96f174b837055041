import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { releaseFile, releasePath } from "../../test/real-data.ts";

type Database = { tables: Record<string, { description: string; columns: Record<string, string> }> };

const metadata: { license_url: string; databases: Record<string, Database> } = JSON.parse(
  releaseFile("datasette.json"),
);

test("the metadata describes every table and column of the database, by its names", () => {
  expect(metadata.license_url).toBe("https://creativecommons.org/licenses/by/4.0/");
  const db = new DatabaseSync(releasePath("unionstate.sqlite"), { readOnly: true });
  const { tables = {} } = metadata.databases.unionstate ?? {};
  for (const [table, { description, columns }] of Object.entries(tables)) {
    const names = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
    expect(Object.keys(columns)).toEqual(names.map(({ name }) => name));
    expect(db.prepare("SELECT description FROM tables WHERE table_name = ?").get(table)?.description).toBe(description);
  }
  expect(Object.keys(tables)).toHaveLength(36);
});
