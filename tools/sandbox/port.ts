import type { Server } from "node:net";

/** The port that a server on this machine listens on. @throws Error if it does not listen on a port */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
