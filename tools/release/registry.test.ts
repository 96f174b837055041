import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { portOf } from "../sandbox/port.ts";
import { offeredIn, readRegistry } from "./registry.ts";

let server: Server;
const listen = (respond: (response: ServerResponse, path: string) => void): Promise<string> =>
  new Promise((done) => {
    server = createServer((request, response) => respond(response, request.url ?? ""));
    server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${portOf(server)}/`));
  });
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const answer = JSON.stringify({
  "dist-tags": { latest: "1.0.0" },
  versions: { "1.0.0": { dist: { integrity: "sha512-a" } }, "0.9.0": {} },
});

describe("a registry", () => {
  test("says which versions and tags it has of a package", async () => {
    const paths: string[] = [];
    const url = await listen((response, path) => {
      paths.push(path);
      response.end(answer);
    });
    expect(await readRegistry(url, "@unionstate/schema")).toEqual({
      versions: new Map([
        ["1.0.0", "sha512-a"],
        ["0.9.0", ""],
      ]),
      tags: new Map([["latest", "1.0.0"]]),
    });
    expect(paths).toEqual(["/@unionstate%2fschema"]);
  });

  test("that does not know a package has nothing of it", async () => {
    const url = await listen((response) => response.writeHead(404).end("{}"));
    expect(await readRegistry(url, "@unionstate/schema")).toEqual({ versions: new Map(), tags: new Map() });
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ["is broken", (response) => response.writeHead(500).end(), "answered with 500"],
    ["is another server", (response) => response.end("<html>"), "gave an answer that is not a list of versions"],
    ["disconnects", (response) => response.destroy(), "could not be reached: other side closed"],
    ["is silent", () => {}, "did not answer within 0.2 seconds"],
  ])("that %s is an error with the cause", async (_, respond, cause) => {
    const url = await listen(respond);
    await expect(readRegistry(url, "@unionstate/schema", 200)).rejects.toThrow(
      `The registry ${new URL(url).host} ${cause} (asked for @unionstate/schema).`,
    );
  });

  test("that is dead is an error with the cause", async () => {
    const url = await listen(() => {});
    server.close();
    await expect(readRegistry(url, "@unionstate/schema")).rejects.toThrow(/could not be reached: .*ECONNREFUSED/);
  });
});

test("an answer without versions or tags is not one of a registry", () => {
  expect(offeredIn("{")).toBeUndefined();
  expect(offeredIn("null")).toBeUndefined();
  expect(offeredIn('{"versions":{}}')).toBeUndefined();
});
