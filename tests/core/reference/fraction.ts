/** Exact fractions, so that no rounding of the code under test can be shared by what checks it. */
export interface Fraction {
  readonly top: bigint;
  /** Always positive. */
  readonly bottom: bigint;
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const [t, b] = [BigInt(top), BigInt(bottom)];
  if (b === 0n) throw new RangeError('a fraction cannot have 0 below the line');
  return b < 0n ? { top: -t, bottom: -b } : { top: t, bottom: b };
}

/** Reads the decimal digits a person would see: 0.1 is one tenth, not its binary neighbour. */
export function fromDecimal(shown: number): Fraction {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(shown)) ?? [];
  if (whole === undefined) throw new RangeError(`${shown} has no plain decimal form`);
  const top = BigInt(whole + part);
  return fraction(sign === '-' ? -top : top, 10n ** BigInt(part.length));
}

export const plus = (x: Fraction, y: Fraction): Fraction =>
  fraction(x.top * y.bottom + y.top * x.bottom, x.bottom * y.bottom);

export const minus = (x: Fraction, y: Fraction): Fraction => plus(x, fraction(-y.top, y.bottom));

export const isGreater = (x: Fraction, y: Fraction): boolean => x.top * y.bottom > y.top * x.bottom;

export const isSame = (x: Fraction, y: Fraction): boolean => x.top * y.bottom === y.top * x.bottom;

/** The nearest double, by the decimal digits (so that one tenth is again 0.1). */
export function toNumber(x: Fraction): number {
  const digits = 20n;
  const scaled = (x.top * 10n ** digits) / x.bottom;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(Number(digits) + 1, '0');
  const value = Number(`${text.slice(0, -Number(digits))}.${text.slice(-Number(digits))}`);
  return scaled < 0n ? -value : value;
}
