/** A drawing of the brief: vectors, their size in points, and what they show, in words written from the data. */
export type Drawing = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What a reader who cannot see the drawing is told: its finding and its values. */
  readonly alternative: string;
};
