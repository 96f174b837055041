import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { realFiles, root } from "../../test/real-data.ts";
import { known } from "../../test/snapshots.ts";
import type { JsonObject } from "../diff/json.ts";
import { run } from "../run.ts";
import { archivedAddress } from "./archived-address.ts";
import { askAll } from "./ask-all.ts";
import { findingsOf } from "./findings.ts";
import { linksIn } from "./links-in.ts";
import { repliesText } from "./replies-text.ts";
import { samePage } from "./same-page.ts";
import { shapeProblem } from "./shape-problem.ts";

const work = known("works/clapping-subversive");

/** Works with these addresses, and what is found of them. */
const found = (...addresses: readonly string[]): ReturnType<typeof findingsOf> =>
  findingsOf(
    linksIn(new Map(addresses.map((URL, index): [string, JsonObject] => [`works/w-${index}`, { ...work, URL }]))),
  );

describe("an address", () => {
  test.each([
    ["https://www.osw.waw.pl/en"],
    ["http://sn-plus.com/2018/04/25/9139/"],
    ["https://en.wikipedia.org/wiki/Zapad_(military_exercise)"],
    ["https://web.archive.org/web/20200101000000/https://www.osw.waw.pl/en"],
    ["https://xn--80ak6aa92e.com/"],
  ])("%s is sound", (address) => {
    expect(shapeProblem(address)).toBeUndefined();
  });

  test.each([
    ["www.osw.waw.pl/en", "It has no `https://` in front. Write `https://www.osw.waw.pl/en`."],
    ["https://www.osw.waw.pl/e n", "It has a space or an invisible character in it."],
    ["https://www.osw.waw.pl/\u200ben", "It has a space or an invisible character in it."],
    ["https:www.osw.waw.pl/en", "Two slashes are missing behind the scheme."],
    ["https://www.osw.waw.pl:99999/", "It is no address that a browser could open."],
    ["javascript:alert(1)", "`javascript:` is not a page of the web: http or https is."],
    ["ftp://osw.waw.pl/en", "`ftp:` is not a page of the web: http or https is."],
    ["https://reader@osw.waw.pl/en", "It carries a user name: readers would be signed in as somebody."],
    ["http://127.0.0.1/en", "`127.0.0.1` is no host of the public web."],
    ["http://[::1]/en", "`[::1]` is no host of the public web."],
    ["http://2130706433/en", "`127.0.0.1` is no host of the public web."],
    ["http://localhost/en", "`localhost` is no host of the public web."],
    ["http://intranet/en", "`intranet` is no host of the public web."],
    ["https://www.osw.waw.pl:8443/en", "It names port 8443: pages of the web need none."],
    ["https://osw.waw.pl/enhttps://ecfr.eu/a", "It has a second address in it."],
    ["https://www.osw.waw.pl/en.", "It ends in `.`, which belongs to the sentence around it."],
    ["https://www.osw.waw.pl/en)", "It ends in `)`, which belongs to the sentence around it."],
  ])("%s is not: %s", (address, why) => {
    expect(shapeProblem(address)).toBe(why);
  });

  test.each([
    [
      "https://nmnby.eu/news/analytics/7015.html",
      "https://nmnby.eu/news/analytics/7015.html?fbclid=IwAR1O9FxONAmc3FiGKtv6u6KbqpDYIEw78ixzBfXfXEzqnTteaCuz7OH-U3g",
    ],
    ["https://www.ecfr.eu/a", "http://ecfr.eu/a/"],
    [
      "https://carnegieeurope.eu/strategiceurope/81209",
      "https://carnegieeurope.eu/strategiceurope/81209?utm_source=rssemail&mkt_tok=eyJp#top",
    ],
    ["https://osw.waw.pl/a?x=1&y=2", "https://osw.waw.pl/a?y=2&x=1"],
    ["https://osw.waw.pl/en", "https://web.archive.org/web/20200102030405id_/http://www.osw.waw.pl/en"],
  ])("%s leads to the same page as %s", (one, other) => {
    expect(samePage(one)).toBe(samePage(other));
  });

  test.each([
    ["https://belaruspartisan.by/?id=1", "https://belaruspartisan.by/?id=2"],
    ["https://osw.waw.pl/en", "https://osw.waw.pl/EN"],
    ["https://news.tut.by/a", "https://tut.by/a"],
  ])("%s may lead to another page than %s", (one, other) => {
    expect(samePage(one)).not.toBe(samePage(other));
  });

  test.each([
    [
      "https://web.archive.org/web/20200102030405/http://osw.waw.pl/en?a=b#c",
      "web.archive.org",
      "http://osw.waw.pl/en?a=b#c",
      "2020-01-02",
    ],
    ["http://web.archive.org/web/2020*/https:/osw.waw.pl/en", "web.archive.org", undefined, undefined],
    [
      "https://archive.today/2020.01.02-030405/https://osw.waw.pl/en",
      "archive.today",
      "https://osw.waw.pl/en",
      "2020-01-02",
    ],
    ["https://archive.is/aBcDe", "archive.is", undefined, undefined],
  ])("%s is a copy on %s of %s, of %s", (address, archive, original, day) => {
    expect(archivedAddress(address)).toEqual({ archive, original, day });
  });

  test("with archive in its path is no copy", () => {
    expect(archivedAddress(String(work.URL))).toBeUndefined();
  });
});

describe("all addresses", () => {
  test("of the dataset are sound, and no page has two works", async () => {
    let text = "";
    const code = await run(["links"], { env: {}, root, from: root }, { write: (more) => (text += more) });
    expect(text).toMatch(/\n\d+ addresses on \d+ hosts: all sound, no page twice\.\n$/);
    expect(code).toBe(0);
  });

  test("are found wherever a record has them, with what the paper prints told apart", () => {
    const note = JSON.parse(realFiles.find(({ path }) => path.endsWith("/note-50.json"))?.text ?? "");
    const links = linksIn(
      new Map([
        ["citations/note-50", note],
        ["works/w", { ...work, note: "https://osw.waw.pl/en" }],
      ]),
    );
    expect(links.map(({ record, field, printed }) => [record, field, printed])).toEqual([
      ["citations/note-50", "works[0].url", true],
      ["works/w", "URL", false],
      ["works/w", "note", false],
    ]);
  });

  test("two works with one page are found, whatever its spelling, and hosts are counted by page", () => {
    const { twins, spellings, hosts, unsound } = found(
      "https://osw.waw.pl/en",
      "http://www.osw.waw.pl/en/#top",
      "https://ecfr.eu/a",
      "https://osw.waw.pl/pl",
    );
    expect(twins.map(({ links }) => links.map(({ record }) => record))).toEqual([["works/w-0", "works/w-1"]]);
    expect(spellings.map(({ addresses }) => addresses)).toEqual([
      ["https://osw.waw.pl/en", "http://www.osw.waw.pl/en/#top"],
    ]);
    expect(hosts).toEqual([
      ["osw.waw.pl", 2],
      ["ecfr.eu", 1],
    ]);
    expect(unsound).toEqual([]);
  });

  test("archived copies are listed with what they are copies of", () => {
    expect(found("https://web.archive.org/web/20200102030405/http://osw.waw.pl/en").archived).toMatchObject([
      { record: "works/w-0", original: "http://osw.waw.pl/en", day: "2020-01-02" },
    ]);
  });
});

describe("asking servers", () => {
  let server: Server;
  let base: string;
  let asked: string[];
  let open: number;
  let most: number;

  beforeEach(async () => {
    asked = [];
    open = 0;
    most = 0;
    server = createServer((request, response) => {
      const { url = "", method = "" } = request;
      asked.push(`${method} ${url}`);
      most = Math.max(most, ++open);
      const answer = (status: number, headers = {}): void => {
        setTimeout(() => {
          open--;
          response.writeHead(status, headers).end();
        }, 20);
      };
      if (url === "/slow") return;
      if (url === "/no-head") answer(method === "HEAD" ? 405 : 200);
      else if (url === "/moved") answer(301, { location: "/here" });
      else if (url === "/for-now") answer(302, { location: "/here" });
      else if (url === "/round") answer(301, { location: "/round" });
      else if (url === "/inwards") answer(301, { location: "http://10.0.0.1/" });
      else answer(/^\/\d+$/.test(url) ? Number(url.slice(1)) : 200);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (...paths: readonly string[]): ReturnType<typeof askAll> =>
    askAll(
      paths.map((path) => `${base}${path}`),
      { timeout: 500, atATime: 4, rest: 0, mayAsk: ({ hostname }) => hostname === "127.0.0.1" },
    );

  test.each([
    ["/here", "there", 200],
    ["/no-head", "there", 200],
    ["/moved", "moved", 200],
    ["/for-now", "there", 200],
    ["/404", "gone", 404],
    ["/410", "gone", 410],
    ["/403", "refused", 403],
    ["/429", "refused", 429],
    ["/500", "failed", 500],
    ["/round", "failed", undefined],
    ["/slow", "unreachable", undefined],
    ["/inwards", "not asked", undefined],
  ])("%s is %s", async (path, state, status) => {
    expect(await ask(path)).toMatchObject([{ address: `${base}${path}`, state, ...(status && { status }) }]);
  });

  test("asks by HEAD, by GET only where that is refused, and each address once", async () => {
    await ask("/here", "/here", "/no-head");
    expect(asked).toEqual(["HEAD /here", "HEAD /no-head", "GET /no-head"]);
  });

  test("asks one at a time of a host", async () => {
    await ask(...Array.from({ length: 8 }, (_, index) => `/page-${index}`));
    expect(asked).toHaveLength(8);
    expect(most).toBe(1);
  });

  test("rests between two questions to a host", async () => {
    const start = performance.now();
    const paths = ["/a", "/b", "/c"].map((path) => `${base}${path}`);
    await askAll(paths, { timeout: 500, atATime: 4, rest: 200, mayAsk: () => true });
    expect(performance.now() - start).toBeGreaterThan(390);
  });

  test("never asks for an address that is not public", async () => {
    const replies = await askAll([`${base}/here`], { timeout: 500, atATime: 1, rest: 0, mayAsk: () => false });
    expect(replies).toMatchObject([{ state: "not asked" }]);
    expect(asked).toEqual([]);
  });

  test("a host that takes no connection is told in words", async () => {
    server.close();
    server.closeAllConnections();
    expect(await ask("/here")).toMatchObject([{ state: "unreachable", why: "The host takes no connection." }]);
  });

  test("prints a table of what is not where it was, the worst first", async () => {
    const text = repliesText(await ask("/here", "/moved", "/404", "/slow"));
    expect(text.replaceAll(base, "")).toBe(`state        status  address
gone         404     /404
unreachable          /slow (No answer within 0.5 s.)
moved        200     /moved → /here

4 addresses asked: 1 gone, 1 unreachable, 1 moved, 1 there.
`);
  });
});
