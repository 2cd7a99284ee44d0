/** The grid counts pixels; a file counts characters of the default font (7 px wide here) and points. */
const CHARACTER = 7;

export const widthToPixels = (characters: number): number => Math.round(characters * CHARACTER);
export const pixelsToWidth = (pixels: number): number => Math.round((pixels / CHARACTER) * 1e4) / 1e4;
export const pointsToPixels = (points: number): number => Math.round((points * 4) / 3);
export const pixelsToPoints = (pixels: number): number => pixels * 0.75;

/** Excel calls a file damaged that goes beyond. */
export const HIGHEST_ROW_POINTS = 409.5;

export const DEFAULT_COLUMN_PIXELS = 72;
export const DEFAULT_ROW_PIXELS = 20;
