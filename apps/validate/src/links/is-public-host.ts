import { isIP } from "node:net";

/** Whether a host is one that everybody can reach by name: no number, no machine of one's own network. */
export function isPublicHost(hostname: string): boolean {
  if (isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) return false;
  return (
    /\.[a-z][a-z0-9-]*[a-z0-9]$/i.test(hostname) &&
    !/\.(?:localhost|local|internal|lan|home|test|invalid|example)$/i.test(hostname)
  );
}
