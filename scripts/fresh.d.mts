export function isStale(): Promise<boolean>;
export function ensureBuilt(): Promise<void>;
