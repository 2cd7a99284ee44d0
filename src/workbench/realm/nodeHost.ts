import type { Host, HostOptions } from '../host.js';
import { createHost } from './createHost.js';
import { createVmRealm } from './vmRealm.js';

/** A host whose bundle runs in a bare `vm` context. Node only. */
export function createNodeHost(options: HostOptions): Host {
  return createHost(options, createVmRealm);
}
