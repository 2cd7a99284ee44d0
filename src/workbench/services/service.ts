import type { ServiceContext } from './context.js';

/**
 * A service object as the script sees it: a proxy that has the methods of the class and its constants, and nothing
 * else. Fields stay inside the workbench.
 */
export abstract class Service {
  /** Enumerations and the like, read as properties. */
  readonly constants: Readonly<Record<string, unknown>> = {};

  constructor(
    readonly context: ServiceContext,
    readonly serviceName: string,
  ) {}
}

const proxies = new WeakMap<Service, object>();
const services = new WeakMap<object, Service>();

/** Looked for by engines, loggers and test runners, which take undefined for an answer. */
const PROBED = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
]);

export function expose(service: Service): object {
  const known = proxies.get(service);
  if (known !== undefined) return known;
  const methods = new Map<string, (...args: unknown[]) => unknown>();
  const proxy = new Proxy(Object.create(null) as object, {
    get(_target, property) {
      if (property === Symbol.toStringTag) return service.serviceName;
      if (typeof property === 'symbol' || PROBED.has(property)) return undefined;
      if (Object.hasOwn(service.constants, property)) return toScript(service.constants[property]);
      let method = methods.get(property);
      if (method === undefined) {
        method = bind(service, property);
        methods.set(property, method);
      }
      return method;
    },
    has: (_target, property) =>
      typeof property === 'string' &&
      (Object.hasOwn(service.constants, property) || methodOf(service, property) !== null),
    set(_target, property) {
      throw scriptError(service.context, `${service.serviceName}.${String(property)} cannot be assigned.`);
    },
  });
  proxies.set(service, proxy);
  services.set(proxy, service);
  return proxy;
}

/** The service object behind what a script passed in, or null. */
export function serviceOf(value: unknown): Service | null {
  return typeof value === 'object' && value !== null ? (services.get(value) ?? null) : null;
}

/** An error that the script can catch as one of its own. */
export function scriptError(context: ServiceContext, message: string): Error {
  const error = new context.intrinsics.Error(message);
  error.name = 'Exception';
  return error;
}

function methodOf(service: Service, name: string): ((...args: unknown[]) => unknown) | null {
  for (
    let prototype = Object.getPrototypeOf(service) as object;
    prototype !== Service.prototype;
    prototype = Object.getPrototypeOf(prototype) as object
  ) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (typeof method === 'function' && name !== 'constructor') {
      return method as (...args: unknown[]) => unknown;
    }
  }
  return null;
}

function bind(service: Service, name: string): (...args: unknown[]) => unknown {
  const { context, serviceName } = service;
  const method = methodOf(service, name);
  if (method === null) {
    if (name === 'toString') return () => serviceName;
    throw new context.intrinsics.TypeError(`${serviceName}.${name} is not a function of the workbench.`);
  }
  return (...args) => {
    try {
      context.options.onServiceCall?.(`${serviceName}.${name}`);
      return toScript(method.apply(service, args.map(fromScript)));
    } catch (error) {
      throw error instanceof Error ? scriptError(context, error.message) : error;
    }
  };
}

function fromScript(value: unknown): unknown {
  const service = serviceOf(value);
  if (service !== null) return service;
  // Lists of services: `Range[]`. Tables of values hold none and stay as they are.
  if (Array.isArray(value) && serviceOf(value[0]) !== null) return value.map(fromScript);
  return value;
}

function toScript(value: unknown): unknown {
  if (value instanceof Service) return expose(value);
  if (Array.isArray(value) && value[0] instanceof Service) return value.map(toScript);
  return value;
}
