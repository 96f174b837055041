/** The contents of the briefing as plain data: pages of blocks. What they look like is the business of a renderer. */
import type { RecordReference } from "@unionstate/dataset";
import type { Reference } from "./field.ts";
import { type Prose, textOf } from "./prose.ts";

/** One page: a finding as its title, and what supports it. */
export type Page = {
  /** Unique, in kebab case; the address of the page in HTML. Example: `polls`. */
  readonly id: string;
  /** Default: `page`. */
  readonly kind?: "cover" | "page" | "back";
  /** The finding, as a sentence without a full stop. */
  readonly title: Prose;
  readonly standfirst?: Prose;
  readonly blocks: readonly Block[];
};

export type Block = InnerBlock | Sidebar | Columns;

/** A block that may be in a sidebar or a column. */
export type InnerBlock = Heading | Paragraph | KeyFigure | ChartBlock | Table | List | Note;

/** A heading within a page. */
export type Heading = { readonly kind: "heading"; readonly text: Prose };

/** Sentences that follow each other; each is checked and locked on its own. */
export type Paragraph = { readonly kind: "paragraph"; readonly sentences: readonly Prose[] };

/** A number in large type and what it is. */
export type KeyFigure = {
  readonly kind: "keyFigure";
  readonly value: Reference;
  readonly text: Prose;
  /** Whose number it is, which is shown by colour. Default: nobody’s. */
  readonly actor?: Actor;
};

/** Whom a colour represents: the only meanings that colours have. */
export type Actor = "russia" | "belarus" | "other";

export type ChartBlock = { readonly kind: "chart"; readonly chart: Chart };

/** A table; the first cell of a row is its heading. */
export type Table = {
  readonly kind: "table";
  readonly id: string;
  readonly caption: Prose;
  readonly columns: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
};

/** A matter beside the finding of the page. */
export type Sidebar = { readonly kind: "sidebar"; readonly title: Prose; readonly blocks: readonly InnerBlock[] };

/** Columns of equal rank, side by side where there is room. */
export type Columns = { readonly kind: "columns"; readonly columns: readonly (readonly InnerBlock[])[] };

/** Items of one or more sentences. */
export type List = {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Prose[])[];
};

/** A caveat: what limits the finding, in small type. */
export type Note = { readonly kind: "note"; readonly sentences: readonly Prose[] };

/** A chart, made once for all renderers. */
export type Chart = {
  /** Unique, in kebab case. Example: `poll-lines`. */
  readonly id: string;
  /** The finding. */
  readonly title: Prose;
  /** Measure, unit, population and date. */
  readonly subtitle: Prose;
  /** An SVG element with a `viewBox` and colours of `palette.ts`, without title and description: see `labelledSvg`. */
  readonly svg: string;
  /** The finding and the values in one or two sentences, for those who cannot see the chart. */
  readonly description: string;
  /** The values. The first cell of a row is its heading. */
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** The records that the chart draws. */
  readonly sources: readonly RecordReference[];
  /** The labels that the chart shortens by hand. Someone has to look at it again if one changes. */
  readonly shortened?: readonly Reference[];
  /** A caveat below the chart. */
  readonly note?: Prose;
};

/** A sentence with its place. */
export type Placed = {
  /** Page and sentence: `polls/fall`. */
  readonly id: string;
  readonly page: Page;
  readonly prose: Prose;
  /** The file that the sentence is written in. Example: `content/polls.ts`, `charts/poll-lines.ts`. */
  readonly file: string;
  /** Whether it counts towards the length of the page: charts and tables do not. */
  readonly isText: boolean;
  /** What is read together with it and can hold its hedge: the row of a table with its headings, the titles of a chart. */
  readonly context: readonly Prose[];
};

/** All sentences of a page in reading order. The sentence of a key figure includes its number. */
export function sentencesIn(page: Page): readonly Placed[] {
  const alone = (prose: Prose): Sentence => ({ prose, isText: true, context: [prose] });
  const own = [page.title, ...(page.standfirst ? [page.standfirst] : [])].map(alone);
  return [...own, ...page.blocks.flatMap(inBlock)].map((each) => ({
    id: `${page.id}/${each.prose.id}`,
    page,
    file: `content/${page.id}.ts`,
    ...each,
  }));

  function inBlock(block: Block): readonly Sentence[] {
    switch (block.kind) {
      case "heading":
        return [alone(block.text)];
      case "keyFigure":
        return [alone({ ...block.text, parts: [block.value, " ", ...block.text.parts] })];
      case "paragraph":
      case "note":
        return following(block.sentences);
      case "list":
        return block.items.flatMap(following);
      case "chart": {
        const { title, subtitle, note } = block.chart;
        return together([title, subtitle, ...(note ? [note] : [])]).map((each) => ({
          ...each,
          file: `charts/${block.chart.id}.ts`,
        }));
      }
      case "table": {
        const heads = [block.caption, ...block.columns];
        return [...together(heads), ...block.rows.flatMap((row) => together(row, heads))];
      }
      case "sidebar":
        return [alone(block.title), ...block.blocks.flatMap(inBlock)];
      case "columns":
        return block.columns.flat().flatMap(inBlock);
    }
  }
}

type Sentence = Pick<Placed, "prose" | "isText" | "context"> & Partial<Pick<Placed, "file">>;

/** Sentences of a paragraph: one that begins with a pronoun is read with the one before it. */
const following = (sentences: readonly Prose[]): readonly Sentence[] =>
  sentences.map((prose, i) => {
    const before = /^(?:He|She|It|They|This|That|These|Those)\b/.test(textOf(prose)) ? sentences[i - 1] : undefined;
    return { prose, isText: true, context: before ? [before, prose] : [prose] };
  });

const together = (sentences: readonly Prose[], heads: readonly Prose[] = []): readonly Sentence[] =>
  sentences.map((prose) => ({ prose, isText: false, context: [...heads, ...sentences] }));

/** Every block of a page, those in sidebars and columns included. */
export function blocksIn(page: Page): readonly Block[] {
  return page.blocks.flatMap((block): readonly Block[] => {
    if (block.kind === "sidebar") return [block, ...block.blocks];
    return block.kind === "columns" ? [block, ...block.columns.flat()] : [block];
  });
}
