import type { ComponentChildren } from 'preact';
import { type Speech, sentenceFor } from '../context.js';

/** An error in words, with what can be done about it. */
export function Trouble(props: { error: unknown; speech: Speech; children?: ComponentChildren }) {
  return (
    <div class="trouble" role="alert">
      <p>{sentenceFor(props.error, props.speech)}</p>
      {props.children}
    </div>
  );
}
