import type { ServiceContext } from './context.js';
import { Service } from './service.js';

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

export class Session extends Service {
  constructor(context: ServiceContext) {
    super(context, 'Session');
  }

  getActiveUserLocale(): string {
    return this.context.options.userLocale;
  }

  getScriptTimeZone(): string {
    return this.context.options.timeZone;
  }

  /** Who the user is belongs to a scope that the add-on does not ask for. */
  getActiveUser(): never {
    throw new Error(permissionText('Session.getActiveUser'));
  }

  getEffectiveUser(): never {
    throw new Error(permissionText('Session.getEffectiveUser'));
  }
}

function permissionText(call: string): string {
  return (
    `Specified permissions are not sufficient to call ${call}. ` + `Required permissions: ${EMAIL_SCOPE}`
  );
}

export class ScriptApp extends Service {
  override readonly constants = {
    /** Plain strings, so that an event object passed in as data compares equal. */
    AuthMode: Object.freeze({
      NONE: 'NONE',
      LIMITED: 'LIMITED',
      FULL: 'FULL',
      CUSTOM_FUNCTION: 'CUSTOM_FUNCTION',
    }),
  };

  constructor(context: ServiceContext) {
    super(context, 'ScriptApp');
  }
}
