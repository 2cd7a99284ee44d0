/** Not reached. */
const NONE = -1;

/**
 * A network whose arcs have whole capacities and whole costs of at least 0. Each arc has an even number; the next odd
 * one is the way back along it.
 */
export class FlowNetwork {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly left: number[] = [];
  private readonly cost: number[] = [];
  private readonly arcsOf: number[][];
  /** What makes every arc that has room cost at least 0 (see `reduced`). */
  private readonly potential: Float64Array;
  private readonly closed: Uint8Array;

  constructor(private readonly nodes: number) {
    this.arcsOf = Array.from({ length: nodes }, () => []);
    this.potential = new Float64Array(nodes);
    this.closed = new Uint8Array(nodes);
  }

  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.to.length;
    this.from.push(from, to);
    this.to.push(to, from);
    this.left.push(capacity, 0);
    this.cost.push(cost, -cost);
    this.arcsOf[from]!.push(arc);
    this.arcsOf[to]!.push(arc + 1);
    return arc;
  }

  flow(arc: number): number {
    return this.left[arc ^ 1]!;
  }

  /**
   * Sends as much as can be sent, at the least cost: shortest paths one length after the other, all paths of a length
   * together (Ahuja, Magnanti, Orlin: Network Flows, 9.8).
   */
  sendAll(source: number, sink: number): void {
    while (this.raisePotentials(source, sink)) {
      let level = this.levels(source, sink);
      while (level !== null) {
        this.sendAlong(source, sink, level);
        level = this.levels(source, sink);
      }
    }
  }

  /**
   * Moves the unit that leaves a node (or, where none leaves it, one that could) onto the first of its arcs that can
   * have it without changing what is sent and what it costs: along a way round that costs nothing and passes no closed
   * node.
   *
   * @param arcs that leave one node, in the order in which they are wanted
   * @returns the arc that has the unit; undefined for none
   */
  prefer(arcs: readonly number[]): number | undefined {
    const has = arcs.findIndex((arc) => this.flow(arc) === 1);
    const better = (has < 0 ? arcs : arcs.slice(0, has)).filter((arc) => this.isFree(arc));
    if (better.length === 0) return arcs[has];
    const start = this.from[better[0]!]!;
    const next = this.waysTo(start, this.to[better[0]!]!);
    const chosen = better.find((arc) => next[this.to[arc]!] !== NONE);
    if (chosen === undefined) return arcs[has];
    this.push(chosen);
    for (let node = this.to[chosen]!; node !== start; ) {
      const arc = next[node]!;
      node = this.to[arc]!;
      this.push(arc);
    }
    return chosen;
  }

  /** For each node the first arc of a way to `goal` that costs nothing and passes no closed node; up to `enough`. */
  private waysTo(goal: number, enough: number): Int32Array {
    const next = new Int32Array(this.nodes).fill(NONE);
    const seen = Uint8Array.from(this.closed);
    const queue = [goal];
    seen[goal] = 1;
    for (let at = 0; at < queue.length && next[enough] === NONE; at++) {
      for (const back of this.arcsOf[queue[at]!]!) {
        const node = this.to[back]!;
        if (seen[node] === 1 || !this.isFree(back ^ 1)) continue;
        seen[node] = 1;
        next[node] = back ^ 1;
        queue.push(node);
      }
    }
    return next;
  }

  /** Nothing that passes this node is changed by `prefer` any more. */
  close(node: number): void {
    this.closed[node] = 1;
  }

  private push(arc: number): void {
    this.left[arc]! -= 1;
    this.left[arc ^ 1]! += 1;
  }

  private reduced(arc: number): number {
    return this.cost[arc]! + this.potential[this.from[arc]!]! - this.potential[this.to[arc]!]!;
  }

  /** Has room, and lies on a shortest way. */
  private isFree(arc: number): boolean {
    return this.left[arc]! > 0 && this.reduced(arc) === 0;
  }

  /** Dijkstra by reduced costs, up to the sink. False when nothing more can reach it. */
  private raisePotentials(source: number, sink: number): boolean {
    const distance = new Float64Array(this.nodes).fill(Number.POSITIVE_INFINITY);
    const heap = new NodeHeap();
    distance[source] = 0;
    heap.add(source, 0);
    for (let top = heap.take(); top !== null; top = heap.take()) {
      const { node, key } = top;
      if (key > distance[node]!) continue;
      if (node === sink) break;
      for (const arc of this.arcsOf[node]!) {
        if (this.left[arc]! === 0) continue;
        const reached = key + this.reduced(arc);
        const head = this.to[arc]!;
        if (reached >= distance[head]!) continue;
        distance[head] = reached;
        heap.add(head, reached);
      }
    }
    const far = distance[sink]!;
    if (far === Number.POSITIVE_INFINITY) return false;
    for (let node = 0; node < this.nodes; node++) this.potential[node]! += Math.min(distance[node]!, far);
    return true;
  }

  /** How many arcs of reduced cost 0 lead from the source to each node; null when none lead to the sink. */
  private levels(source: number, sink: number): Int32Array | null {
    const level = new Int32Array(this.nodes).fill(NONE);
    level[source] = 0;
    const queue = [source];
    for (let at = 0; at < queue.length && level[sink] === NONE; at++) {
      const node = queue[at]!;
      for (const arc of this.arcsOf[node]!) {
        const head = this.to[arc]!;
        if (level[head] !== NONE || !this.isFree(arc)) continue;
        level[head] = level[node]! + 1;
        queue.push(head);
      }
    }
    return level[sink] === NONE ? null : level;
  }

  /** Fills the shortest of these ways one unit after the other, until none is left (Dinic). */
  private sendAlong(source: number, sink: number, level: Int32Array): void {
    const tried = new Int32Array(this.nodes);
    const path: number[] = [];
    let node = source;
    for (;;) {
      if (node === sink) {
        for (const arc of path) this.push(arc);
        path.length = 0;
        node = source;
        continue;
      }
      const arcs = this.arcsOf[node]!;
      while (tried[node]! < arcs.length && !this.leadsOn(arcs[tried[node]!]!, level)) tried[node]! += 1;
      if (tried[node]! < arcs.length) {
        const arc = arcs[tried[node]!]!;
        path.push(arc);
        node = this.to[arc]!;
        continue;
      }
      const back = path.pop();
      if (back === undefined) return;
      node = this.from[back]!;
      tried[node]! += 1;
    }
  }

  private leadsOn(arc: number, level: Int32Array): boolean {
    return level[this.to[arc]!] === level[this.from[arc]!]! + 1 && this.isFree(arc);
  }
}

/** Nodes by key, the least first. */
class NodeHeap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  add(node: number, key: number): void {
    let at = this.nodes.length;
    this.nodes.push(node);
    this.keys.push(key);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.put(at, this.nodes[parent]!, this.keys[parent]!);
      at = parent;
    }
    this.put(at, node, key);
  }

  take(): { node: number; key: number } | null {
    const [node, key] = [this.nodes[0], this.keys[0]];
    if (node === undefined || key === undefined) return null;
    const lastNode = this.nodes.pop()!;
    const lastKey = this.keys.pop()!;
    const size = this.nodes.length;
    if (size > 0) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= size) break;
        if (child + 1 < size && this.keys[child + 1]! < this.keys[child]!) child += 1;
        if (this.keys[child]! >= lastKey) break;
        this.put(at, this.nodes[child]!, this.keys[child]!);
        at = child;
      }
      this.put(at, lastNode, lastKey);
    }
    return { node, key };
  }

  private put(at: number, node: number, key: number): void {
    this.nodes[at] = node;
    this.keys[at] = key;
  }
}
