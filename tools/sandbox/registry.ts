import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { portOf } from "./port.ts";

/** An npm registry on this machine. */
export type Registry = {
  /** Example: `http://127.0.0.1:40123/`. */
  readonly url: string;
  /** The variables with which npm uses it, logged in. */
  readonly env: Readonly<Record<string, string>>;
  /** The same variables for another address of the registry, such as that of a proxy. */
  readonly through: (url: string) => Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts Verdaccio on 127.0.0.1, without packages and without an upstream registry.
 *
 * @param folder the folder for its packages and its log
 * @param port a free port by default
 * @throws Error if it does not answer within a minute, or the port is in use
 */
export async function startRegistry(folder: string, port = 0): Promise<Registry> {
  const binary = installVerdaccio();
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "config.yaml");
  writeFileSync(
    config,
    `storage: ./storage
auth: { htpasswd: { file: ./htpasswd } }
packages:
  "@unionstate/*": { access: $all, publish: $authenticated }
log: { type: file, path: ./verdaccio.log, level: warn }
`,
  );
  const address = `127.0.0.1:${await freePort(port)}`;
  const url = `http://${address}/`;
  const child = spawn(process.execPath, [binary, "--config", config, "--listen", address], {
    cwd: folder,
    stdio: "ignore",
  });
  await untilAnswering(url, child);
  const token = await createUser(url);
  const through: Registry["through"] = (other) => {
    const { host, port } = new URL(other);
    const npmrc = join(folder, `npmrc-${port}`);
    writeFileSync(npmrc, `registry=${other}\n//${host}/:_authToken=${token}\n`);
    return { npm_config_userconfig: npmrc, npm_config_registry: other };
  };
  return {
    url,
    env: through(url),
    through,
    stop: () =>
      new Promise((done) => {
        if (child.exitCode !== null) return done();
        child.once("exit", () => done());
        child.kill();
      }),
  };
}

/** Verdaccio is installed on first use, apart from everything else, because contributors never need it. */
function installVerdaccio(): string {
  const cwd = fileURLToPath(new URL("verdaccio/", import.meta.url));
  const binary = join(cwd, "node_modules/verdaccio/bin/verdaccio");
  if (existsSync(binary)) return binary;
  const args = ["ci", "--workspaces=false", "--loglevel=error", "--no-audit", "--ignore-scripts"];
  const { status } = spawnSync("npm", args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error("Verdaccio could not be installed.");
  return binary;
}

/** @param preferred the port to use; 0 for any */
function freePort(preferred: number): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      failed(error.code === "EADDRINUSE" ? new Error(`Port ${preferred} of 127.0.0.1 is in use. Use another.`) : error),
    );
    server.listen(preferred, "127.0.0.1", () => {
      const port = portOf(server);
      server.close(() => found(port));
    });
  });
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`Verdaccio ended with exit code ${child.exitCode}.`);
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill();
  throw new Error("Verdaccio did not answer within a minute.");
}

/** Registers a user and returns the token with which npm may publish. */
async function createUser(url: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: "only-on-this-machine" }),
  });
  const { token } = z.object({ token: z.string().optional() }).parse(await answer.json());
  if (!token) throw new Error(`Verdaccio refused to create a user: ${answer.status}.`);
  return token;
}
