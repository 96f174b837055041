/** The charts as files for reuse, with title, source and licence in the picture: `/charts/poll-lines.svg`. */
import { chartFiles } from "@unionstate/briefing/files";
import * as dataset from "@unionstate/dataset";

type Props = { readonly content: string | Buffer };

const types: Readonly<Record<string, string>> = { md: "text/markdown", png: "image/png", svg: "image/svg+xml" };

export async function getStaticPaths(): Promise<{ params: { file: string }; props: Props }[]> {
  const files = await chartFiles(dataset);
  return [...files].map(([name, content]) => ({
    params: { file: name.replace(/^union-state-/, "").replace(`-${dataset.version}.`, ".") },
    props: { content },
  }));
}

export const GET = ({ params, props }: { params: { file: string }; props: Props }): Response =>
  new Response(typeof props.content === "string" ? props.content : new Uint8Array(props.content), {
    headers: { "Content-Type": types[params.file.split(".").at(-1) ?? ""] ?? "text/plain" },
  });
