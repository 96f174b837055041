import { writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { random } from "../random.ts";
import { shell } from "../rehearsal/shell.ts";
import { type Registry, startRegistry } from "../rehearsal/start-registry.ts";
import type { Fault } from "./fault.ts";
import { runAndKill } from "./run-and-kill.ts";
import type { Stage } from "./stage.ts";

/** Registries that refuse, break off or are not there, and a publication that is killed: nothing is lost, and a second try ends it. */
export async function registries({ folder, repository }: Stage): Promise<Fault[]> {
  repository.run("git", "checkout", "--quiet", "--", ".");
  repository.npm("tool", "version");
  repository.commit("Version packages");
  repository.npm("tool", "release-files");
  const faults: Fault[] = [];
  const tags = (): string => repository.run("git", "tag").trim();

  for (const [what, answer, expected] of refusals) {
    const server = await listening(answer);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { code, text } = await publishAt(repository.path(""), folder, url);
    server.closeAllConnections();
    server.close();
    faults.push({
      what: `publish: ${what}`,
      seen: `exit code ${code}, ${tags() === "" ? "nothing is tagged" : "a commit is tagged"}: ${text.split("\n").slice(0, 4).join(" / ")}`,
      well: code === 1 && tags() === "" && expected.test(text) && !/^\s+at /m.test(text),
    });
  }

  const port = await listening((response) => response.end("something else"));
  const taken = await startRegistry(join(folder, "registry-taken"), (port.address() as AddressInfo).port).then(
    async (registry) => {
      await registry.stop();
      return "It started.";
    },
    (error: Error) => error.message,
  );
  port.close();
  faults.push({ what: "rehearse: a port in use", seen: taken, well: /in use/.test(taken) });

  const registry = await startRegistry(join(folder, "registry"));
  faults.push(await killedPublishing(repository.path(""), registry));
  await registry.stop();
  return faults;
}

const refusals: readonly (readonly [string, (response: ServerResponse, method: string) => void, RegExp])[] = [
  [
    "a registry that lets nobody in (401)",
    (response, method) => answered(response, method === "GET" ? 404 : 401),
    /401|E401|ENEEDAUTH/,
  ],
  ["a registry that forbids it (403)", (response, method) => answered(response, method === "GET" ? 404 : 403), /403/],
  ["a registry that is broken (500)", (response) => answered(response, 500), /500/],
  ["a registry that hangs up", (response) => response.destroy(), /ECONNRESET|socket|network/i],
];

function answered(response: ServerResponse, code: number): void {
  response
    .writeHead(code, { "content-type": "application/json" })
    .end(JSON.stringify({ error: `refused with ${code}` }));
}

function listening(answer: (response: ServerResponse, method: string) => void): Promise<Server> {
  return new Promise((done) => {
    const server = createServer((request, response) => {
      request.resume().on("end", () => answer(response, request.method ?? ""));
      request.on("error", () => {});
    });
    server.listen(0, "127.0.0.1", () => done(server));
  });
}

async function publishAt(cwd: string, folder: string, url: string): Promise<{ code: number; text: string }> {
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//${new URL(url).host}/:_authToken=none\nfetch-retries=0\n`);
  return shell(cwd, { npm_config_userconfig: npmrc, npm_config_registry: url }).later(
    process.execPath,
    "tools/release/publish.ts",
  );
}

/** Killed at ten moments; then it runs to its end, and the registry has whole packages. */
async function killedPublishing(cwd: string, registry: Registry): Promise<Fault> {
  const next = random(7);
  const at = shell(cwd, registry.env);
  let killed = 0;
  for (let time = 0; time < 10; time++) {
    const run = await runAndKill(["tools/release/publish.ts"], cwd, 100 + next() * 3000, registry.env);
    if (run.killed) killed++;
  }
  const { code, text } = at.attempt(process.execPath, "tools/release/publish.ts");
  const same = text.split("\n").filter((line) => line.includes("the same bytes")).length;
  return {
    what: `publish: killed ${killed} times of 10, then run to its end`,
    seen: `exit code ${code}: ${text.trim().split("\n").join(" / ")}`,
    well: code === 0 && same === 2,
  };
}
