import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { portOf } from "./port.ts";
import type { Registry } from "./registry.ts";

/** What a proxy does with a request. */
export type Treatment = "forward" | "drop" | "ignore" | { readonly code: number; readonly body: string };

/** A registry behind a proxy that can be dead, silent or wrong. */
export type Proxy = {
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
};

/**
 * Starts a proxy before a registry.
 *
 * @param treat what to do with each request: forward it, drop the connection, never answer, or answer something else
 */
export function startProxy(
  registry: Registry,
  treat: (method: string, path: string) => Treatment | Promise<Treatment>,
): Promise<Proxy> {
  const respond = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const treatment = await treat(incoming.method ?? "", incoming.url ?? "");
    if (treatment === "drop") response.destroy();
    else if (treatment === "forward") forward(registry.url, incoming, Buffer.concat(chunks), response);
    else if (treatment !== "ignore") {
      response.writeHead(treatment.code, { "content-type": "application/json" }).end(treatment.body);
    }
  };
  const server = createServer((incoming, response) => {
    respond(incoming, response).catch(() => response.destroy());
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () =>
      done({
        env: registry.through(`http://127.0.0.1:${portOf(server)}/`),
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
}

function forward(url: string, incoming: IncomingMessage, body: Buffer, response: ServerResponse): void {
  // A connection of its own: the registry closes those that it has kept open at any time.
  const options = { method: incoming.method, headers: { ...incoming.headers, host: new URL(url).host }, agent: false };
  const outgoing = request(new URL(incoming.url ?? "", url), options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on("error", () => response.destroy());
  outgoing.end(body);
}
