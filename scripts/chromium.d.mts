export function findChromium(): string;
export function chromiumArguments(): string[];
