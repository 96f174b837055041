import { rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { defaultSeed, random } from "../random.ts";
import { type Built, buildPackages, publishArguments } from "../rehearsal/release.ts";
import { readRegistry } from "../release/registry.ts";
import { portOf } from "../sandbox/port.ts";
import { type Registry, startRegistry } from "../sandbox/registry.ts";
import { type Repository, rehearsalRepository } from "../sandbox/repository.ts";
import { shell } from "../sandbox/shell.ts";
import { runAndKill } from "./kills.ts";
import type { Fault } from "./stage.ts";

/**
 * Registries that refuse, are silent or disconnect, and a publication that is killed: nothing is lost, and a second run
 * completes it.
 *
 * @param times the number of kills
 */
export async function registries(folder: string, times: number): Promise<Fault[]> {
  const repository = rehearsalRepository(join(folder, "fixed"), {});
  repository.npm("tool", "version");
  repository.commit("Version packages");
  const built = buildPackages(repository, join(folder, "built"));
  const faults: Fault[] = [];
  const hasTags = (): boolean => repository.run("git", "tag").trim() !== "";

  for (const [what, answer, expected] of refusals) {
    const server = await listen(answer);
    const url = `http://127.0.0.1:${portOf(server)}/`;
    const { code, text } = await publishTo(url, repository.path(""), built, folder);
    server.closeAllConnections();
    server.close();
    faults.push({
      what: `publish: ${what}`,
      effect: `exit code ${code}, ${hasTags() ? "a commit is tagged" : "no tag"}: ${text.split("\n").slice(0, 4).join(" / ")}`,
      passed: code === 1 && !hasTags() && expected.test(text) && !/^\s+at /m.test(text),
    });
  }

  const server = await listen((response) => response.end("another server"));
  const message = await startRegistry(join(folder, "registry-taken"), portOf(server)).then(
    async (registry) => {
      await registry.stop();
      return "It started.";
    },
    (error: Error) => error.message,
  );
  server.close();
  faults.push({ what: "rehearsal: a port in use", effect: message, passed: /in use/.test(message) });

  const registry = await startRegistry(join(folder, "registry"));
  faults.push(await killPublishing(repository, registry, built, join(folder, "registry/storage"), times));
  await registry.stop();
  return faults;
}

const refusals: readonly (readonly [string, (response: ServerResponse, method: string) => void, RegExp])[] = [
  [
    "a registry without access (401)",
    (response, method) => answer(response, method === "GET" ? 404 : 401),
    /401|ENEEDAUTH/,
  ],
  ["a registry that forbids it (403)", (response, method) => answer(response, method === "GET" ? 404 : 403), /403/],
  ["a broken registry (500)", (response) => answer(response, 500), /answered with 500/],
  ["a registry that disconnects", (response) => response.destroy(), /could not be reached/],
  ["a silent registry", () => {}, /did not answer within/],
  ["another server", (response) => response.end("<html>"), /not a list of versions/],
];

function answer(response: ServerResponse, code: number): void {
  response
    .writeHead(code, { "content-type": "application/json" })
    .end(JSON.stringify({ error: `refused with ${code}` }));
}

function listen(respond: (response: ServerResponse, method: string) => void): Promise<Server> {
  return new Promise((done) => {
    const server = createServer((request, response) => {
      request.resume().on("end", () => respond(response, request.method ?? ""));
      request.on("error", () => {});
    });
    server.listen(0, "127.0.0.1", () => done(server));
  });
}

function publishTo(url: string, cwd: string, built: Built, folder: string): Promise<{ code: number; text: string }> {
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//${new URL(url).host}/:_authToken=none\n`);
  const env = { npm_config_userconfig: npmrc, npm_config_registry: url };
  return shell(cwd, env).attemptAsync(process.execPath, ...publishArguments(built));
}

/** Kills a publication at random moments; each time, the next run has to complete it. */
async function killPublishing(
  repository: Repository,
  registry: Registry,
  built: Built,
  storage: string,
  times: number,
): Promise<Fault> {
  const cwd = repository.path("");
  const number = random(defaultSeed);
  const reset = (): void => {
    rmSync(join(storage, "@unionstate"), { recursive: true, force: true });
    for (const tag of repository.run("git", "tag").split("\n").filter(Boolean))
      repository.run("git", "tag", "--delete", tag);
  };
  const { milliseconds } = await runAndKill(publishArguments(built), cwd, { env: registry.env });
  const counts = { none: 0, schema: 0, both: 0 };
  const wrong: string[] = [];
  for (let time = 0; time < times; time += 1) {
    reset();
    await runAndKill(publishArguments(built), cwd, {
      moment: { milliseconds: number() * milliseconds },
      env: registry.env,
    });
    const has = await Promise.all(
      ["schema", "dataset"].map(
        async (name) => (await readRegistry(registry.url, `@unionstate/${name}`)).versions.size > 0,
      ),
    );
    counts[has[1] ? "both" : has[0] ? "schema" : "none"] += 1;
    const { code, text } = shell(cwd, registry.env).attempt(process.execPath, ...publishArguments(built));
    const same = text.split("\n").filter((line) => line.includes("the same bytes")).length;
    const tags = repository.run("git", "tag").split("\n").filter(Boolean).length;
    if (code !== 0 || same !== 2 || tags !== 2) wrong.push(`${code}: ${text.trim()}`);
  }
  return {
    what: `publish: killed ${times} times within ${(milliseconds / 1000).toFixed(1)} s, then run again`,
    effect: `published when killed: nothing ${counts.none}, the schema ${counts.schema}, both ${counts.both}; not completed by the next run ${wrong.length}${wrong.map((each) => `\n${each}`).join("")}`,
    passed: wrong.length === 0,
  };
}
