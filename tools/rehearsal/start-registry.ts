import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A registry on this machine alone. */
export type Registry = {
  /** Example: `http://127.0.0.1:40123/`. */
  readonly url: string;
  /** What npm reads to find it, and to be let in. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts Verdaccio on a free port of 127.0.0.1, with no package in it and no registry behind it.
 *
 * @param folder where it keeps its packages and its log
 * @param asked a port; a free one if none is asked for
 * @throws Error if it does not answer within a minute, or the port is in use
 */
export async function startRegistry(folder: string, asked?: number): Promise<Registry> {
  const here = fileURLToPath(new URL("registry/", import.meta.url));
  const binary = join(here, "node_modules/verdaccio/bin/verdaccio");
  if (!existsSync(binary)) {
    // Apart from what is installed otherwise: a contributor never needs it.
    const args = ["ci", "--workspaces=false", "--loglevel=error", "--no-audit", "--ignore-scripts"];
    const { status } = spawnSync("npm", args, { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
    if (status !== 0) throw new Error("Verdaccio could not be installed.");
  }
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
  const port = await freePort(asked);
  const url = `http://127.0.0.1:${port}/`;
  const child = spawn(process.execPath, [binary, "--config", config, "--listen", `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: "ignore",
  });
  await answering(url, child);
  const npmrc = join(folder, "npmrc");
  writeFileSync(npmrc, `registry=${url}\n//127.0.0.1:${port}/:_authToken=${await tokenOf(url)}\n`);
  return {
    url,
    env: { npm_config_userconfig: npmrc, npm_config_registry: url },
    stop: () =>
      new Promise((done) => {
        if (child.exitCode !== null) return done();
        child.once("exit", () => done());
        child.kill();
      }),
  };
}

function freePort(asked = 0): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      failed(
        new Error(
          code === "EADDRINUSE" ? `The port ${asked} of 127.0.0.1 is in use: ask for another, or for none.` : message,
        ),
      ),
    );
    server.listen(asked, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? found(address.port) : failed(new Error("No port.")),
      );
    });
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`Verdaccio ended with ${child.exitCode}.`);
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill();
  throw new Error("Verdaccio did not answer within a minute.");
}

async function tokenOf(url: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: "only-on-this-machine" }),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (!token) throw new Error(`Verdaccio let nobody in: ${answer.status}.`);
  return token;
}
