import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collections, list, permalink } from "@unionstate/dataset";
import { schemaAddress } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { w3id } from "./w3id.ts";

const [text = ""] = w3id().values();
const base = "https://w3id.org/unionstate";
const website = "https://unionstate.github.io/dataset";
const releases = "https://github.com/unionstate/dataset/releases";

/** Addresses of each kind, the media type that is asked for, and where they lead. */
const examples: readonly (readonly [address: string, accept: string, target: string])[] = [
  ["/polls/two-unions", "text/html,application/xhtml+xml,*/*;q=0.8", `${website}/polls/two-unions/`],
  ["/polls/two-unions", "application/ld+json", `${website}/polls/two-unions.jsonld`],
  ["/polls/two-unions", "application/json", `${website}/polls/two-unions.json`],
  ["/arms-deals/russia-belarus-s-400", "text/turtle", `${releases}/latest/download/unionstate-records.ttl`],
  ["/arms-deals", "*/*", `${website}/arms-deals/`],
  ["/terms", "text/turtle", `${releases}/latest/download/unionstate-terms.ttl`],
  ["/schemas/polls.schema.json", "*/*", "https://unpkg.com/@unionstate/dataset/dist/schemas/polls.schema.json"],
  [
    "/schemas/arms-deals.list.schema.json",
    "*/*",
    "https://unpkg.com/@unionstate/dataset/dist/schemas/arms-deals.list.schema.json",
  ],
  ["/releases/latest/unionstate-csv.zip", "*/*", `${releases}/latest/download/unionstate-csv.zip`],
  [
    "/releases/1.2.0/unionstate-1.2.0-works.bib",
    "*/*",
    `${releases}/download/%40unionstate%2Fdataset%401.2.0/unionstate-1.2.0-works.bib`,
  ],
  ["/releases", "*/*", releases],
  ["/", "*/*", `${website}/`],
  ["/", "application/ld+json", `${releases}/latest/download/unionstate-dataset.jsonld`],
];

/** What Apache does with the rules of the file, as far as they use it. */
function follow(address: string, accept: string): string | undefined {
  let condition: RegExp | undefined;
  for (const line of text.split("\n")) {
    const [directive, first = "", second = ""] = line.split(" ");
    if (directive === "RewriteCond") condition = new RegExp(second);
    if (directive !== "RewriteRule") continue;
    const applies = !condition || condition.test(accept);
    condition = undefined;
    const match = new RegExp(first).exec(address.replace(/^\//, ""));
    if (!applies || !match) continue;
    return second.replaceAll("\\%", "%").replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
  }
  return undefined;
}

test.each(examples)("%s for %s leads to %s", (address, accept, target) => {
  expect(follow(address, accept)).toBe(target);
});

test("every permanent address of a record or schema leads somewhere", () => {
  const addresses = collections.flatMap((collection) => [
    ...list(collection).map((record) => permalink(record)),
    schemaAddress(collection),
  ]);
  expect(addresses.length).toBeGreaterThan(1000);
  for (const address of addresses) {
    const target = follow(address.replace(base, ""), "text/html");
    expect([address, target]).toEqual([address, expect.stringMatching(/^https:\/\//)]);
    expect(target).toContain(address.replace(base, ""));
  }
});

const apache = spawnSync("apache2", ["-v"]).status === 0;

describe.skipIf(!apache)("Apache (skipped where it is not installed: `apt install apache2`)", () => {
  test("follows the same rules", async () => {
    const folder = mkdtempSync(join(tmpdir(), "unionstate-w3id-"));
    const port = await freePort();
    mkdirSync(join(folder, "unionstate"));
    writeFileSync(join(folder, "unionstate/.htaccess"), text);
    const modules = ["mpm_event", "authz_core", "rewrite", "dir"];
    const configuration = [
      "ServerName localhost",
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/pid`,
      `ErrorLog ${folder}/error.log`,
      `DocumentRoot ${folder}`,
      `Mutex file:${folder}`,
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      `<Directory ${folder}>`,
      "AllowOverride All",
      "Require all granted",
      "</Directory>",
    ];
    writeFileSync(join(folder, "apache.conf"), configuration.join("\n"));
    const server = spawn("apache2", ["-X", "-f", join(folder, "apache.conf")]);
    try {
      for (const [address, accept, target] of examples) {
        expect([address, accept, await locationOf(port, `/unionstate${address}`, accept)]).toEqual([
          address,
          accept,
          target,
        ]);
      }
    } finally {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A port of this machine that nobody uses. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });

/** Where a server redirects a request. It is asked until it has started. */
async function locationOf(port: number, path: string, accept: string): Promise<string | undefined> {
  for (let attempts = 0; attempts < 50; attempts += 1) {
    const answer = await new Promise<string | undefined | Error>((resolve) => {
      request({ host: "127.0.0.1", port, path, headers: { accept } }, (response) => {
        response.resume();
        resolve(response.headers.location ?? `status ${response.statusCode}`);
      })
        .on("error", resolve)
        .end();
    });
    if (!(answer instanceof Error)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Apache did not start.");
}
