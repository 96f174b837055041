/** A block of text in a column: where its top would stand if it had the column to itself, and its height. */
export type Block = { readonly wanted: number; readonly size: number };

/**
 * The tops of blocks that keep their order and do not overlap, each as near as can be to where it is wanted.
 *
 * @throws RangeError if the column is too short for them
 * @example placeBlocks([{ wanted: 10, size: 6 }, { wanted: 12, size: 6 }], 0, 40) // [8, 14]
 */
export function placeBlocks(blocks: readonly Block[], top: number, bottom: number): readonly number[] {
  const needed = blocks.reduce((sum, { size }) => sum + size, 0);
  if (needed > bottom - top) {
    throw new RangeError(`The labels of a lane need ${needed} pt; there are ${bottom - top} pt. Draw fewer events.`);
  }
  const runs: { start: number; size: number; blocks: readonly Block[] }[] = [];
  for (const block of blocks) {
    let run = runFrom([block], top, bottom);
    let before = runs.at(-1);
    while (before && before.start + before.size > run.start) {
      run = runFrom([...before.blocks, ...run.blocks], top, bottom);
      runs.pop();
      before = runs.at(-1);
    }
    runs.push(run);
  }
  return runs.flatMap(({ start, blocks }) => offsets(blocks).map((offset) => start + offset));
}

// Blocks that would overlap stand together, where their shifts are even on average.
function runFrom(blocks: readonly Block[], top: number, bottom: number) {
  const size = blocks.reduce((sum, block) => sum + block.size, 0);
  const starts = offsets(blocks).map((offset, i) => (blocks[i]?.wanted ?? 0) - offset);
  const start = starts.reduce((sum, each) => sum + each, 0) / blocks.length;
  return { start: Math.max(top, Math.min(start, bottom - size)), size, blocks };
}

function offsets(blocks: readonly Block[]): readonly number[] {
  return blocks.map((_, i) => blocks.slice(0, i).reduce((sum, { size }) => sum + size, 0));
}
