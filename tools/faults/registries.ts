import { writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { portOf } from "../sandbox/port.ts";
import { type Registry, startRegistry } from "../sandbox/registry.ts";
import { shell } from "../sandbox/shell.ts";
import { runAndKill } from "./kills.ts";
import type { Fault, Stage } from "./stage.ts";

const publish = "tools/release/publish.ts";

/** Registries that refuse or disconnect, and a publication that is killed: nothing is lost, and a second run completes it. */
export async function registries({ folder, repository }: Stage): Promise<Fault[]> {
  repository.run("git", "checkout", "--quiet", "--", ".");
  repository.npm("tool", "version");
  repository.commit("Version packages");
  repository.npm("tool", "release-files");
  const faults: Fault[] = [];
  const hasTags = (): boolean => repository.run("git", "tag").trim() !== "";

  for (const [what, answer, expected] of refusals) {
    const server = await listen(answer);
    const { code, text } = await publishTo(`http://127.0.0.1:${portOf(server)}/`, repository.path(""), folder);
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
  faults.push(await killPublishing(repository.path(""), registry));
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
  ["a broken registry (500)", (response) => answer(response, 500), /500/],
  ["a registry that disconnects", (response) => response.destroy(), /ECONNRESET|socket|network/i],
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

function publishTo(url: string, cwd: string, folder: string): Promise<{ code: number; text: string }> {
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//${new URL(url).host}/:_authToken=none\nfetch-retries=0\n`);
  const env = { npm_config_userconfig: npmrc, npm_config_registry: url };
  return shell(cwd, env).attemptAsync(process.execPath, publish);
}

/** Kills the publication at ten moments, then lets it finish. */
async function killPublishing(cwd: string, registry: Registry): Promise<Fault> {
  let killed = 0;
  for (let time = 0; time < 10; time += 1) {
    const run = await runAndKill([publish], cwd, 250 + time * 300, registry.env);
    if (run.killed) killed += 1;
  }
  const { code, text } = shell(cwd, registry.env).attempt(process.execPath, publish);
  const same = text.split("\n").filter((line) => line.includes("the same bytes")).length;
  return {
    what: `publish: killed ${killed} times of 10, then finished`,
    effect: `exit code ${code}: ${text.trim().split("\n").join(" / ")}`,
    passed: code === 0 && same === 2,
  };
}
