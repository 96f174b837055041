/** The pages of the briefing as nodes of the typesetter: text in the wide column, references and notes beside it. */
import type {
  Block,
  Chart,
  Columns,
  Dataset,
  KeyFigure,
  List,
  Note,
  Page,
  Paragraph,
  Part,
  Prose,
  Sidebar,
  Table,
} from "@unionstate/briefing";
import { blocksIn, chartPages } from "@unionstate/briefing";
import type { Cell, Inline, Node } from "../content.ts";
import type { Paper } from "../design.ts";
import { coverNode } from "./cover.ts";
import { chartWidth, isTall, widths } from "./design.ts";
import {
  citation,
  inlines,
  pageLinks,
  plain,
  referenceLines,
  referencesAfter,
  sentences,
  sentencesWithMargin,
} from "./inlines.ts";
import { keyFigure, keyFigureRow } from "./key-figures.ts";
import { bar, figure, rule, space } from "./nodes.ts";

/** A page of the briefing, which starts a page of paper. */
export function pageNode(dataset: Dataset, page: Page, paper: Paper): Node {
  return page.kind === "cover" ? coverNode(dataset, page, paper) : innerNode(dataset, page, paper);
}

function innerNode(dataset: Dataset, page: Page, paper: Paper): Node {
  const isList = page.kind !== "back" && blocksIn(page).every(({ kind }) => kind !== "chart");
  const isBack = page.kind === "back";
  const setting: Setting = { dataset, paper, isList, hasMargin: !isBack };
  return [
    { stack: [bar(2)], pageBreak: "before" },
    space(9),
    { text: plain(page.title.parts), style: "title", heading: 2, id: page.id },
    ...(page.standfirst ? [space(5), standfirst(dataset, page.standfirst)] : []),
    space(isList ? 16 : 12, isList ? 0 : 0.4),
    ...(isBack ? backBlocks(setting, page.blocks) : pageBlocks(setting, page.blocks)),
  ];
}

const standfirst = (dataset: Dataset, prose: Prose): Node => ({
  text: [...inlines(dataset, prose.parts), ...referencesAfter(dataset, [prose])],
  style: "standfirst",
});

/** The blocks of the back page: those up to the table, then the rest in two columns, each from a heading on. */
function backBlocks(setting: Setting, blocks: readonly Block[]): Node[] {
  const [table, last] = [
    blocks.findIndex(({ kind }) => kind === "table"),
    blocks.findLastIndex(({ kind }) => kind === "heading"),
  ];
  const width = (widths.full - widths.gap) / 2;
  return [
    ...blockNodes(setting, blocks.slice(0, table + 1)),
    space(14, 1),
    {
      columns: [blocks.slice(table + 1, last), blocks.slice(last)].map(
        (column): Node => ({ width, stack: [rule(width), space(6), ...blockNodes(setting, column)] }),
      ),
      columnGap: widths.gap,
    },
  ];
}

/** What may be set in the margin beside a chart. */
type Beside = KeyFigure | Paragraph;

/**
 * The blocks of a page. If it has a chart, its key figures are beside that, and so is a last paragraph of one sentence if the chart is tall.
 */
function pageBlocks(setting: Setting, blocks: readonly Block[]): Node[] {
  const chart = blocks.find((block) => block.kind === "chart")?.chart;
  if (!chart) return blockNodes(setting, blocks);
  const last = blocks.at(-1);
  const beside: Beside[] = blocks.filter((block) => block.kind === "keyFigure");
  if (isTall(chart) && last?.kind === "paragraph" && last.sentences.length === 1) beside.push(last);
  const rest = blocks.filter((block) => !beside.some((each) => each === block));
  return blockNodes({ ...setting, beside }, rest);
}

/** Where blocks are set. */
type Setting = {
  readonly dataset: Dataset;
  readonly paper: Paper;
  /** Whether the page has no chart: its text is a little larger. */
  readonly isList: boolean;
  /** Whether references to pages are in a margin beside the text; otherwise they follow it. */
  readonly hasMargin: boolean;
  /** What is beside the chart. */
  readonly beside?: readonly Beside[];
};

function blockNodes(setting: Setting, blocks: readonly Block[]): Node[] {
  const nodes: Node[] = [];
  const canStretch = setting.hasMargin;
  let before: Block | undefined;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    const { height, stretch } = spaceBetween(before, block, setting.isList);
    if (before) nodes.push(space(height, canStretch ? stretch : 0));
    if (block.kind === "keyFigure") {
      const figures = [block];
      for (let next = blocks[i + 1]; next?.kind === "keyFigure"; next = blocks[++i + 1]) figures.push(next);
      nodes.push(...keyFigures(setting, figures));
    } else nodes.push(blockNode(setting, block));
    before = block;
  }
  return nodes;
}

/** The space between two blocks, and its share of what is left on the page: most is around charts and key figures. */
function spaceBetween(
  before: Block | undefined,
  { kind }: Block,
  isList: boolean,
): { readonly height: number; readonly stretch: number } {
  if (before?.kind === "heading") return { height: isList ? 8 : 4, stretch: 0 };
  if (kind === "paragraph" && before?.kind === "paragraph") return { height: isList ? 9 : 7, stretch: 0.25 };
  if (kind === "heading") return { height: isList ? 16 : 10, stretch: 2 };
  return { height: isList ? 14 : 12, stretch: 2 };
}

function blockNode(setting: Setting, block: Exclude<Block, KeyFigure>): Node {
  switch (block.kind) {
    case "heading":
      return { text: plain(block.text.parts), style: "heading", heading: 3 };
    case "paragraph":
    case "note":
      return text(setting, block);
    case "list":
      return list(setting, block);
    case "chart":
      return chartNode(setting, block.chart);
    case "table":
      return tableNode(setting, block);
    case "sidebar":
      return sidebar(setting, block);
    case "columns":
      return columnsNode(setting, block);
  }
}

/** A chart with key figures beside it, its note and its sources. */
function chartNode({ dataset, paper, beside = [] }: Setting, chart: Chart): Node {
  const pages = pageLinks(dataset, chartPages(dataset, chart));
  const width = Math.min(chartWidth(chart, paper), beside.length > 0 ? widths.main : widths.full);
  return figure(chart, width, [
    ...beside.map((block): Node => ({ stack: besideNode(dataset, block), margin: [0, 0, 0, 14] })),
    ...(chart.note ? [noteBeside(dataset, chart.note)] : []),
    { text: ["Chart: ", ...pages], style: "small" },
  ]);
}

const noteBeside = (dataset: Dataset, note: Prose): Node => ({
  text: [...sentences(dataset, [note]), ...referencesAfter(dataset, [note])],
  style: "small",
  margin: [0, 0, 0, 6],
});

function besideNode(dataset: Dataset, block: Beside): Node[] {
  if (block.kind === "keyFigure") return keyFigure(dataset, block, widths.outer);
  const list = block.sentences;
  return [{ text: [...sentences(dataset, list), ...referencesAfter(dataset, list)], style: "callout" }];
}

/** Sentences with the pages of the paper: in the margin, or after them. */
function text({ dataset, hasMargin, isList }: Setting, block: Paragraph | Note): Node {
  const list = block.sentences;
  const running = isList ? "item" : hasMargin ? "body" : "compact";
  const style = block.kind === "note" ? "note" : running;
  if (!hasMargin) return { text: [...sentences(dataset, list), ...referencesAfter(dataset, list)], style };
  return { text: sentencesWithMargin(dataset, list), style, margin: besideMargin };
}

/** Keeps the margin of the page free. */
const besideMargin = [0, 0, widths.gap + widths.outer, 0] as const;

function sidebar(setting: Setting, { title, blocks }: Sidebar): Node {
  return [
    rule(widths.full),
    space(8),
    { text: plain(title.parts), style: "heading", heading: 3 },
    space(4),
    ...blockNodes(setting, blocks),
  ];
}

/** Columns are rows across the page here: a heading at the left, and the text beside it. */
function columnsNode(setting: Setting, { columns }: Columns): Node {
  return columns.map((blocks, i): Node => [...(i > 0 ? [space(14, 2)] : []), acrossPage(setting, blocks)]);
}

function acrossPage(setting: Setting, blocks: Columns["columns"][number]): Node {
  const [left, right] = [
    blocks.filter(({ kind }) => kind === "heading"),
    blocks.filter(({ kind }) => kind !== "heading"),
  ];
  const inner: Setting = { ...setting, hasMargin: false };
  return [
    rule(widths.full),
    space(8),
    {
      columns: [
        { width: widths.outer, stack: blockNodes(inner, left) },
        { width: widths.main, stack: blockNodes(inner, right) },
      ],
      columnGap: widths.gap,
    },
  ];
}

function list(setting: Setting, { ordered, items }: List): Node {
  const { dataset, isList, hasMargin } = setting;
  const leads = items.map(([first]) => (first && items.length > 5 ? leadOf(first) : undefined));
  if (isList && leads.every((lead) => lead !== undefined)) return leadTable(setting, items, leads);
  const style = isList ? "item" : hasMargin ? "body" : "compact";
  const nodes = items.map((item, i): Node => {
    const content = hasMargin
      ? sentencesWithMargin(dataset, item)
      : [...sentences(dataset, item), ...referencesAfter(dataset, item)];
    const isLast = i === items.length - 1;
    const below = isLast ? [] : [space(isList ? (hasMargin ? 7 : 11) : 3, isList && hasMargin ? 0.5 : 0)];
    const shown = ordered ? content.map(bolder) : content;
    return { stack: [{ text: shown, style, margin: hasMargin ? besideMargin : [0, 0, 0, 0] }, ...below] };
  });
  return ordered ? { ol: nodes, style: [style, "ordinal"] } : { ul: nodes, style };
}

/** The numbers of findings are what a reader takes along. */
const bolder = (inline: Inline): Inline =>
  typeof inline !== "string" && inline.underline !== undefined ? { ...inline, bold: true } : inline;

type Lead = { readonly lead: readonly Part[]; readonly rest: readonly Part[] };

/** What is before and after the first colon of a sentence. */
function leadOf({ parts }: Prose): Lead | undefined {
  const at = parts.findIndex((part) => typeof part === "string" && part.includes(": "));
  const part = parts[at];
  if (typeof part !== "string") return undefined;
  const [before = "", ...after] = part.split(": ");
  return { lead: [...parts.slice(0, at), before], rest: [capitalised(after.join(": ")), ...parts.slice(at + 1)] };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A list of numbers, with what is to be said about each beside it. */
function leadTable({ dataset, paper }: Setting, items: List["items"], leads: readonly Lead[]): Node {
  const head = (text: string): Cell => ({ text, style: "small", bold: true });
  return {
    layout: `${paper}-roomy`,
    table: {
      headerRows: 1,
      headerColumns: 1,
      dontBreakRows: true,
      widths: [widths.outer, "*", 60],
      body: [
        [head("In the paper"), head("Take care"), head("Pages")],
        ...items.map((item, i): Cell[] => {
          const { lead, rest } = leads[i] ?? { lead: [], rest: [] };
          const pages = referenceLines(dataset, item).flatMap((line) => line ?? []);
          return [
            { text: plain(lead), style: "lead" },
            { text: [...inlines(dataset, rest), ...sentences(dataset, item.slice(1))], style: "item" },
            { text: pages, style: "small", leading: 16 },
          ];
        }),
      ],
    },
  };
}

/** Key figures side by side; one alone has the page of its text in the margin. */
function keyFigures({ dataset }: Setting, figures: readonly KeyFigure[]): Node[] {
  return [rule(widths.full), space(6), keyFigureRow(dataset, figures, widths.full)];
}

/** A table; the first cell of a row is its heading. */
function tableNode({ dataset, paper }: Setting, { caption, columns, rows }: Table): Node {
  const cell = (prose: Prose, i: number): Cell => ({
    text: i === 0 ? inlines(dataset, prose.parts) : citation(prose.parts),
  });
  return [
    { text: plain(caption.parts), style: "heading", heading: 3 },
    space(4),
    {
      style: "table",
      layout: `${paper}-compact`,
      table: {
        headerRows: 1,
        headerColumns: 1,
        dontBreakRows: true,
        widths: columns.map((_, i) => (i === 0 ? 68 : "*")),
        body: [
          columns.map((column): Cell => ({ text: plain(column.parts), style: "small", bold: true })),
          ...rows.map((cells) => cells.map(cell)),
        ],
      },
    },
  ];
}
