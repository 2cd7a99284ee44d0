/** What a form calls the one thing it sends, however often it is sent: letters, digits, `-` and `_`. */
const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

export function isRequestId(text: string): boolean {
  return REQUEST_ID.test(text);
}

/**
 * The id of one student's row of what a form sent. It follows from the form's id and the student's place in the form
 * alone, so that the same form sent again gives the same ids.
 *
 * @param position from 0
 */
export function recordId(requestId: string, position: number): string {
  return `${requestId}-${position + 1}`;
}

/** The place in its form of the row with this id, from 0; null when the row is of another form. */
export function placeInRequest(id: string, requestId: string): number | null {
  const match = /^(.*)-(\d+)$/.exec(id);
  return match !== null && match[1] === requestId ? Number(match[2]) - 1 : null;
}
