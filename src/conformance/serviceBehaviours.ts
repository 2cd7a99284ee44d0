import { type Behaviour, expectError, expectSame } from './behaviour.js';

const KEY = 'conformance';

/** Properties, cache and lock. */
export const serviceBehaviours: readonly Behaviour[] = [
  {
    name: 'A property holds 9 KB and no more',
    check: (app) => {
      const properties = PropertiesService.getUserProperties();
      try {
        properties.setProperty(KEY, 'x'.repeat(9 * 1024));
        expectSame(properties.getProperty(KEY)?.length, 9 * 1024);
        expectError(app, 'Argument too large: value', () =>
          properties.setProperty(KEY, 'x'.repeat(9 * 1024 + 1)),
        );
      } finally {
        properties.deleteProperty(KEY);
      }
    },
  },
  {
    name: 'A property that is not there is null',
    check: () => expectSame(PropertiesService.getUserProperties().getProperty('no such property'), null),
  },
  {
    name: 'A cached value holds 100 KB and no more',
    check: (app) => {
      const cache = CacheService.getUserCache();
      try {
        cache.put(KEY, 'x'.repeat(100 * 1024), 60);
        expectError(app, 'Argument too large: value', () => cache.put(KEY, 'x'.repeat(100 * 1024 + 1), 60));
      } finally {
        cache.remove(KEY);
      }
    },
  },
  {
    name: 'A cached value that is not there is null',
    check: () => expectSame(CacheService.getUserCache().get('no such value'), null),
  },
  {
    name: 'The document lock is held from tryLock to releaseLock',
    check: () => {
      const lock = LockService.getDocumentLock();
      expectSame([lock.hasLock()], [false]);
      expectSame([lock.tryLock(1000), lock.hasLock()], [true, true]);
      lock.releaseLock();
      expectSame([lock.hasLock()], [false]);
    },
  },
];
