/**
 * What the registry has, read without npm: npm answers from its cache when a registry is dead, and tries for minutes.
 * Imports Node's own modules only, because the job that may publish installs nothing.
 */
import { spawnSync } from "node:child_process";
import type { Offered } from "./decide.ts";

/** The registry that npm uses here. */
export function registryUrl(): string {
  const { stdout, status } = spawnSync("npm", ["config", "get", "registry"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0 || !URL.canParse(stdout.trim())) throw new Error("npm does not say which registry it uses.");
  return stdout.trim();
}

/**
 * What a registry has of a package; nothing if it does not know the package.
 *
 * @param milliseconds how long it may take
 * @throws Error with the cause if it does not answer, or its answer cannot be read
 */
export async function readRegistry(url: string, name: string, milliseconds = 10_000): Promise<Offered> {
  const address = new URL(name.replace("/", "%2f"), url.endsWith("/") ? url : `${url}/`);
  const fail = (why: string): Error => new Error(`The registry ${address.host} ${why} (asked for ${name}).`);
  try {
    const options = {
      headers: { accept: "application/json", "cache-control": "no-cache", pragma: "no-cache" },
      signal: AbortSignal.timeout(milliseconds),
    };
    // A second attempt, because the registry can close a connection that was kept open from an earlier request.
    const answer = await fetch(address, options).catch((error: unknown) => {
      if (error instanceof TypeError) return fetch(address, options);
      throw error;
    });
    if (answer.status === 404) return { versions: new Map(), tags: new Map() };
    if (!answer.ok) throw fail(`answered with ${answer.status}`);
    const offered = offeredIn(await answer.text());
    if (offered === undefined) throw fail("gave an answer that is not a list of versions");
    return offered;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "TimeoutError") throw fail(`did not answer within ${milliseconds / 1000} seconds`);
    if (error instanceof TypeError) {
      throw fail(`could not be reached: ${error.cause instanceof Error ? error.cause.message : error.message}`);
    }
    throw error;
  }
}

/** The versions and tags in what a registry says about a package; `undefined` if it is something else. */
export function offeredIn(text: string): Offered | undefined {
  const answer: unknown = parsed(text);
  const [versions, tags] = [field(answer, "versions"), field(answer, "dist-tags")];
  if (!isObject(versions) || !isObject(tags)) return undefined;
  const texts = (entries: readonly (readonly [string, unknown])[]): Map<string, string> =>
    new Map(entries.flatMap(([key, value]) => (typeof value === "string" ? [[key, value] as const] : [])));
  return {
    versions: texts(
      Object.entries(versions).map(([version, manifest]) => [
        version,
        field(field(manifest, "dist"), "integrity") ?? "",
      ]),
    ),
    tags: texts(Object.entries(tags)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const field = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);
