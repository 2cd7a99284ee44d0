import { FlowNetwork } from './flowNetwork.js';

/** What a helper would be to a need; the higher, the better. A whole number of at least 0. */
export interface Option {
  /** Index of the helper. */
  helper: number;
  fit: number;
}

/** Something one helper is wanted for: a child's weak subject, say. */
export interface Need {
  /** Index of the child it belongs to. */
  child: number;
  options: readonly Option[];
}

export interface FitProblem {
  /** In the order in which ties are settled, as are the helpers. */
  needs: readonly Need[];
  /** For each child, whether somebody helps it already. */
  helped: readonly boolean[];
  /** Places taken now and places there are. */
  helpers: ReadonlyArray<{ load: number; cap: number }>;
}

/**
 * The best fit of helpers to needs, exactly. One thing after the other counts:
 *
 * 1. the most needs are met;
 * 2. the most children have somebody at all;
 * 3. the sum of the fits is highest;
 * 4. the sum of the squared loads is lowest;
 * 5. the first need has the earliest helper that all this allows, then the second, and so on.
 *
 * @returns the helper of each need; null where none is left
 */
export function bestFit({ needs, helped, helpers }: FitProblem): Array<number | null> {
  const free = helpers.map(({ load, cap }) => Math.max(0, Math.min(cap - load, needs.length)));
  const weights = weightsFor(needs, helpers, free);
  const [source, sink] = [0, 1];
  const childNode = (child: number) => 2 + child;
  const needNode = (need: number) => 2 + helped.length + need;
  const helperNode = (helper: number) => 2 + helped.length + needs.length + helper;
  const network = new FlowNetwork(2 + helped.length + needs.length + helpers.length);
  const wanted = helped.map(() => 0);
  needs.forEach(({ child }, need) => {
    wanted[child]! += 1;
    network.addArc(childNode(child), needNode(need), 1, 0);
  });
  // Whoever nobody helps yet has the first helper free of charge; every further one costs the same.
  helped.forEach((isHelped, child) => {
    if (!isHelped) network.addArc(source, childNode(child), 1, 0);
    network.addArc(source, childNode(child), wanted[child]!, weights.furtherHelper);
  });
  const arcs = needs.map(({ options }, need) =>
    [...options]
      .sort((x, y) => x.helper - y.helper)
      .map(({ helper, fit }) => {
        const cost = (weights.bestFit - fit) * weights.fit;
        return { helper, arc: network.addArc(needNode(need), helperNode(helper), 1, cost) };
      }),
  );
  // (n + 1)² − n²: each place costs more than the one before, so that an even load is the cheapest.
  helpers.forEach(({ load }, helper) => {
    for (let n = load; n < load + free[helper]!; n++) network.addArc(helperNode(helper), sink, 1, 2 * n + 1);
  });
  network.sendAll(source, sink);
  return arcs.map((options, need) => {
    const chosen = network.prefer(options.map(({ arc }) => arc));
    network.close(needNode(need));
    return options.find(({ arc }) => arc === chosen)?.helper ?? null;
  });
}

/**
 * One number for three aims: the least step of an aim weighs more than all that the later ones can add up to.
 *
 * @throws RangeError when the numbers would no longer be exact: millions of children
 */
function weightsFor(
  needs: readonly Need[],
  helpers: FitProblem['helpers'],
  free: readonly number[],
): { furtherHelper: number; fit: number; bestFit: number } {
  const dearest = helpers.reduce(
    (most, { load }, at) => (free[at]! === 0 ? most : Math.max(most, 2 * (load + free[at]!) - 1)),
    0,
  );
  const bestFit = needs.reduce(
    (most, { options }) => options.reduce((best, option) => Math.max(best, option.fit), most),
    0,
  );
  const fit = needs.length * dearest + 1;
  const furtherHelper = needs.length * (bestFit * fit + dearest) + 1;
  // The longest way passes each need at most once, forth and back.
  const longest = 2 * furtherHelper + 2 * needs.length * bestFit * fit + 2 * dearest;
  if (!Number.isSafeInteger(longest)) throw new RangeError('too many needs for exact sums');
  return { furtherHelper, fit, bestFit };
}
