import { isDate } from '../realm/bridge.js';
import type { ServiceContext } from './context.js';
import { formatDate } from './formatDate.js';
import { pause } from './pause.js';
import { Service } from './service.js';

const LONGEST_SLEEP_MS = 300_000;

export class Utilities extends Service {
  constructor(context: ServiceContext) {
    super(context, 'Utilities');
  }

  /** `format` is a pattern of Java's SimpleDateFormat. */
  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isDate(date)) {
      throw new Error(
        `The parameters (${typeof date},String,String) don't match the method signature for Utilities.formatDate.`,
      );
    }
    return formatDate(date.getTime(), timeZone, format);
  }

  getUuid(): string {
    return crypto.randomUUID();
  }

  sleep(milliseconds: number): void {
    if (milliseconds > LONGEST_SLEEP_MS)
      throw new Error('The sleep time is longer than 300000 milliseconds.');
    pause(milliseconds);
  }

  base64Encode(data: string | number[]): string {
    return toBase64(bytesOf(data));
  }

  base64EncodeWebSafe(data: string | number[]): string {
    return toBase64(bytesOf(data)).replaceAll('+', '-').replaceAll('/', '_');
  }

  /** Signed bytes, as Java counts them. */
  base64Decode(encoded: string): number[] {
    let binary: string;
    try {
      binary = atob(encoded);
    } catch {
      throw new Error('Could not decode string.');
    }
    return [...binary].map((character) => (character.charCodeAt(0) << 24) >> 24);
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }
}

function bytesOf(data: string | number[]): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data);
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
