import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import { dataCopy } from "../../test/data-copy.ts";
import { watchData } from "./watch-data.ts";

const copy = dataCopy();
afterEach(copy.restore);
afterAll(copy.remove);

const deal = "arms-deals/russia-belarus-su-30sm-2016";

test("the data is checked again after each change, and only new and fixed problems are reported", async () => {
  const texts: string[] = [];
  const end = new AbortController();
  const environment = { env: {}, root: copy.root, from: copy.root };
  const watch = watchData(["packages/dataset/data/arms-deals"], environment, end.signal, {
    write: (text) => texts.push(text),
    colour: false,
  });
  const next = async (): Promise<string> => {
    while (texts.length === 0) await pause(20);
    return texts.splice(0).join("");
  };

  expect(await next()).toMatch(/^\d+ records checked: all valid\.\nWatching the data; press Ctrl-C to stop\.\n$/);

  copy.edit(deal, '"recipients": ["belarus"]', '"recipients": ["belrus"]');
  expect(await next()).toMatch(/11:18 error .* reference\/unknown.*1 error in 1 file\./s);

  // The same problem on another line, and a new one.
  copy.edit(deal, '"supplier": "russia",', '"supplier":\n"rusia",');
  const second = await next();
  expect(second).toMatch(/error .*`rusia`.* reference\/unknown/);
  expect(second).not.toMatch(/error .*`belrus`/);

  copy.edit(deal, '"supplier":\n"rusia",', '"supplier": "russia",');
  copy.edit(deal, "belrus", "belarus");
  const third = await next();
  expect(third).toMatch(/fixed: .*`belrus`.* reference\/unknown/);
  expect(third).toMatch(/fixed: .*`rusia`.* reference\/unknown/);
  expect(third).toMatch(/records checked: all valid\.\n$/);

  copy.write("packages/dataset/rule-exceptions.json", '[{ "rule": "x" }]\n');
  expect(await next()).toContain("rule-exceptions.json");

  copy.write("packages/dataset/redirects.json", '[{ "from": "x" }]\n');
  expect(await next()).toContain("redirects.json");

  end.abort();
  expect((await watch).map(({ rule }) => rule)).toContain("shape/missing");
});

test("an interrupted watch ends with the exit code of the last check", async () => {
  const args = ["check", "--watch", "packages/dataset/data/arms-deals"];
  const interrupted = () => AbortSignal.abort();
  expect(await copy.command(args, { interrupted })).toMatchObject({ code: 0 });
  copy.edit(deal, '"recipients": ["belarus"]', '"recipients": ["belrus"]');
  expect(await copy.command(args, { interrupted })).toMatchObject({ code: 1 });
});
