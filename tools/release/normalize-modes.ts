/**
 * Run by npm before it packs a package: gives all of its files the same modes, regardless of the umask, so
 * that the same commit gives the same tarball.
 */
import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !/[\\/]node_modules(?:[\\/]|$)/.test(entry.parentPath))
    chmodSync(join(entry.parentPath, entry.name), 0o644);
}
