/** The files to download: `/files/unionstate.xlsx`. */
import { type Download, downloads } from "../../downloads.ts";

export const getStaticPaths = (): { params: { name: string }; props: Download }[] =>
  downloads.map((file) => ({ params: { name: file.name }, props: file }));

export const GET = ({ props: { content, type } }: { props: Download }): Response =>
  new Response(content, { headers: { "Content-Type": type } });
