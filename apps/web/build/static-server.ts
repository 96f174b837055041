import { createServer } from "node:http";
import sirv from "sirv";

/** A running server of the built site. */
export type StaticServer = {
  /** Where the home page is. Example: `http://127.0.0.1:4321/dataset/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/**
 * Serves a folder below `/dataset/` on this computer only, as GitHub Pages serves the site: an address that ends in a
 * slash is the `index.html` of its folder, and a missing page is `404.html`. If there is a compressed form of a file
 * (`index.html.gz`), it is sent instead. The address of the host alone leads to the home page.
 *
 * @param port 0 for any free port
 */
export async function serveStatic(folder: string, port: number): Promise<StaticServer> {
  const files = sirv(folder, { dev: true, gzip: true });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(base)) {
      const isHost = path === "/" || `${path}/` === base;
      response.writeHead(isHost ? 302 : 404, isHost ? { Location: base } : {}).end();
      return;
    }
    request.url = path.slice(base.length - 1);
    files(request, response, () => {
      response.statusCode = 404;
      request.url = "/404.html";
      files(request, response, () => {
        response.end("This page does not exist.");
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where the site is published on its host. */
const base = "/dataset/";
