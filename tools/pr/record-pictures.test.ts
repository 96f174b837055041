import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { changedRecords } from "./record-pictures.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-sites-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A site with some records, each with its JSON and page. */
function site(name: string, records: Readonly<Record<string, string>>): string {
  for (const [record, json] of Object.entries(records)) {
    for (const [path, text] of [
      [`${record}.json`, json],
      [`${record}/index.html`, "<p>"],
    ] as const) {
      const file = join(folder, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return join(folder, name);
}

test("changed, added and removed records are found by their content, in code point order", () => {
  const before = site("before", { "polls/a": "1", "polls/b": "1", "events/c": "1" });
  const after = site("after", { "polls/a": "1", "polls/b": "2", "works/d": "1" });
  writeFileSync(join(after, "polls/list.json"), "a list, not a record");
  expect(changedRecords(before, after)).toEqual([
    { record: "events/c", change: "removed" },
    { record: "polls/b", change: "changed" },
    { record: "works/d", change: "added" },
  ]);
});
