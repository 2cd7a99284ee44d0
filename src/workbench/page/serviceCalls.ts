/** What the page can tell from the name of a service call. */

const SELECTING =
  /\.(activate|activateAsCurrentCell|setActiveRange|setActiveRangeList|setActiveSelection|setCurrentCell)$/;

const READING = /\.(get|is|can|activate|toast|show|createDeveloperMetadataFinder)/;

/** Whether a service call may change the document, also where the engine tells of no change (metadata). */
export function changesDocument(name: string): boolean {
  return (
    /^(Spreadsheet|Sheet|Range|RangeList|NamedRange|DeveloperMetadata|Filter|Protection)\./.test(name) &&
    !READING.test(name)
  );
}

/** Whether a service call selects cells on purpose. */
export function selectsCells(name: string): boolean {
  return SELECTING.test(name);
}
